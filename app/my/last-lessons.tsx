import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button } from "#app/ui/button.tsx";
import { Status } from "#app/ui/status.tsx";
import type { PastOfMine } from "./presence.server.ts";
import { ClassName, Words } from "./words.tsx";

type LastLessonsProps = { lessons: readonly PastOfMine[]; token: string };

/** Lessons she is not marked for: one tap tells her tutor that she was there. */
export function LastLessons({ lessons, token }: LastLessonsProps) {
	if (lessons.length === 0) return null;
	return (
		<section className="stack">
			<h2>
				<Words of="my:presence.question" />
			</h2>
			<ul className="stack">
				{lessons.map((lesson) => (
					<li key={lesson.id} className="card card-plain">
						<PastDay lesson={lesson} />
						<p>
							<ClassName {...lesson} />
						</p>
						<Stands lesson={lesson} token={token} />
					</li>
				))}
			</ul>
		</section>
	);
}

function PastDay({ lesson }: { lesson: PastOfMine }) {
	const { language } = usePage();
	const day = (tag: string) => formatDay(lesson.localDate, tag, "weekday");
	return (
		<h3>
			<Both own={day(language)} english={day("en")} />
		</h3>
	);
}

const TONES = { waiting: "wait", accepted: "good", declined: "quiet" } as const;

/** How it stands, and the one thing she can do. */
export function Stands({ lesson, token }: { lesson: PastOfMine; token: string }) {
	const { t } = usePage();
	const { standing, reason } = lesson;
	if (standing === null) return <p>{t("my:presence.over")}</p>;
	if (standing === "may-claim") return <ClaimForm lesson={lesson} token={token} />;
	return (
		<>
			<p>
				<Status tone={TONES[standing]}>
					<Words of={`my:presence.${standing}`} block={false} />
				</Status>
			</p>
			{standing === "declined" && reason && <p>{t(`my:presence.reasons.${reason}`)}</p>}
		</>
	);
}

function ClaimForm({ lesson, token }: { lesson: PastOfMine; token: string }) {
	const { t } = usePage();
	const href = useHref();
	return (
		<>
			<p>{t(lesson.isUnmarked ? "my:presence.unmarked" : "my:presence.absent")}</p>
			<form method="post" action={href(`/my/${token}/lessons/${lesson.id}/presence`)}>
				<Button kind="secondary" picto="hand">
					<Words of="my:presence.title" />
				</Button>
			</form>
		</>
	);
}
