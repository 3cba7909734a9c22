import type { SkillHistory } from "#app/assessments/skill-history.ts";
import { SkillPicture } from "#app/assessments/skill-picture.tsx";
import { LearnerAttendance } from "#app/attendance/learner-attendance.tsx";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ClassName } from "#app/my/words.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { ClassTime } from "./class-times.server.ts";
import { HoursOf } from "./hours-of.tsx";
import { Say } from "./my-words.tsx";
import { metOf, type Plan } from "./plan.ts";
import { SkillTable } from "./skill-table.tsx";

export type ProgressPageProps = {
	token: string;
	times: readonly ClassTime[];
	history: SkillHistory;
	plan: Plan | null;
};

/** How far she has come, for herself: her skills, her hours, her targets. Nobody else's. */
export function ProgressPage({ token, times, history, plan }: ProgressPageProps) {
	const { t } = usePage();
	const href = useHref();
	return (
		<PageFrame
			back={{ href: href(`/my/${token}`), label: t("my:title") }}
			demo={times.some(({ isExample }) => isExample)}
		>
			<h1>
				<Say of="plans:progressOf.title" />
			</h1>
			<Skills history={history} />
			{plan && <Targets plan={plan} />}
			{times.length > 0 && (
				<section className="stack">
					<h2>
						<Say of="plans:progressOf.classes" />
					</h2>
					{times.map((time) => (
						<TimeInClass key={time.enrolmentId} time={time} token={token} />
					))}
				</section>
			)}
		</PageFrame>
	);
}

function Skills({ history }: { history: SkillHistory }) {
	return (
		<section className="stack">
			<h2>
				<Say of="plans:progressOf.skills" />
			</h2>
			{history.length === 0 ? (
				<p>
					<Say of="plans:progressOf.noSkills" />
				</p>
			) : (
				<>
					<SkillPicture history={history} />
					<SkillTable history={history} />
				</>
			)}
		</section>
	);
}

function Targets({ plan }: { plan: Plan }) {
	const { met, of } = metOf(plan);
	if (of === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Say of="plans:my.targets" />
			</h2>
			<p className="lead">
				<Say of="plans:my.met" with={{ met, count: of }} />
			</p>
		</section>
	);
}

function TimeInClass({ time, token }: { time: ClassTime; token: string }) {
	const href = useHref();
	return (
		<div className="stack">
			<h3>
				<ClassName {...time} />
			</h3>
			<HoursOf counts={time.attended.counts} />
			<LearnerAttendance {...time.attended} />
			<p>
				<ButtonLink
					kind="secondary"
					picto="paper"
					href={href(`/my/${token}/certificate?class=${time.courseId}`)}
				>
					<Say of="plans:certificate.link" />
				</ButtonLink>
			</p>
		</div>
	);
}
