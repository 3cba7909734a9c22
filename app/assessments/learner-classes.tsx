import { useTranslation } from "react-i18next";
import { LearnerAttendance } from "#app/attendance/learner-attendance.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Status } from "#app/ui/status.tsx";
import type { LearnerClass, Title } from "./class-attendance.ts";

type LearnerClassesProps = { name: string; classes: readonly LearnerClass[] };

/** Her classes that this person may see, each with how often she came. */
export function LearnerClasses({ name, classes }: LearnerClassesProps) {
	return (
		<ul className="class-rows">
			{classes.map((one) => (
				<ClassRow key={one.enrolmentId} name={name} one={one} />
			))}
		</ul>
	);
}

function ClassRow({ name, one }: { name: string; one: LearnerClass }) {
	const { t } = useTranslation("manage");
	const href = useHref();
	return (
		<li className="stack-s">
			<div className="split">
				<h3>
					<a href={href(`/classes/${one.slug}`)}>
						<ClassTitle title={one.title} />
					</a>
				</h3>
				<Status tone={one.state === "active" ? "good" : "quiet"}>
					{t(`enrolment.${one.state}`)}
				</Status>
			</div>
			<LearnerAttendance name={name} {...one.attended} />
			<p className="small soft">
				<bdi>{one.provider}</bdi>
				<When one={one} />
			</p>
		</li>
	);
}

export function ClassTitle({ title: { words, language } }: { title: Title }) {
	const page = usePage();
	if (language === page.language) return <>{words}</>;
	return (
		<span lang={language} dir="ltr">
			{words}
		</span>
	);
}

function When({ one: { askedOn, startedOn, endedOn } }: { one: LearnerClass }) {
	const { t } = useTranslation("assessments");
	const { language } = usePage();
	const day = (value: string) => formatDay(value, language, "short");
	return (
		<>
			<span className="aside">
				{startedOn
					? t("learner.started", { day: day(startedOn) })
					: t("learner.asked", { day: day(askedOn) })}
			</span>
			{endedOn && <span className="aside">{t("learner.ended", { day: day(endedOn) })}</span>}
		</>
	);
}
