import type { ReactNode } from "react";
import { Contacts } from "#app/enrolments/provider-contact.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { LessonTime } from "#app/registers/lesson-words.tsx";
import { Both } from "#app/ui/both.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Picto } from "#app/ui/picto.tsx";
import { Status } from "#app/ui/status.tsx";
import type { MyHome, NextLesson } from "./home.server.ts";
import type { MyLesson, Place } from "./my-lesson.ts";
import { ClassName, Words } from "./words.tsx";

/** The rest lies folded below. */
const SHOWN = 3;

/** Where she is expected next, and one button to say that she cannot come. */
export function NextLessons({ home }: { home: MyHome }) {
	const { t } = usePage();
	const { lessons, token } = home;
	return (
		<section className="stack">
			<h2>
				<Words of="my:next.title" />
			</h2>
			{lessons.length === 0 && <p>{t("my:next.none")}</p>}
			<LessonList lessons={lessons.slice(0, SHOWN)} token={token} />
			{lessons.length > SHOWN && (
				<details className="fold">
					<summary>{t("my:next.later")}</summary>
					<LessonList lessons={lessons.slice(SHOWN)} token={token} />
				</details>
			)}
			{lessons.some(({ place }) => place.kind === "ask") && <Contacts page={home} />}
		</section>
	);
}

type LessonListProps = { lessons: readonly NextLesson[]; token: string };

function LessonList({ lessons, token }: LessonListProps) {
	return (
		<ul className="stack">
			{lessons.map((lesson) => (
				<li key={lesson.id} className="card card-plain">
					<LessonFacts lesson={lesson} heading={(day) => <h3>{day}</h3>} />
					<Coming lesson={lesson} token={token} />
				</li>
			))}
		</ul>
	);
}

type LessonFactsProps = { lesson: MyLesson; heading: (day: ReactNode) => ReactNode };

/** The day, the time, the class and the place. */
export function LessonFacts({ lesson, heading }: LessonFactsProps) {
	const { language } = usePage();
	const day = (tag: string) => formatDay(lesson.localDate, tag, "weekday");
	return (
		<>
			{heading(<Both own={day(language)} english={day("en")} />)}
			<p>
				<Picto name="clock" /> <LessonTime {...lesson} />
			</p>
			<p>
				<Picto name="book" /> <ClassName {...lesson} />
			</p>
			{lesson.isCancelled ? (
				<p>
					<Status tone="warn">
						<Words of="my:next.cancelled" block={false} />
					</Status>
				</p>
			) : (
				<Where place={lesson.place} />
			)}
		</>
	);
}

function Where({ place }: { place: Place }) {
	const { t } = usePage();
	if (place.kind === "ask") {
		return (
			<p>
				<Picto name="place" /> {t("my:next.ask")}
			</p>
		);
	}
	if (place.kind === "online") {
		const words = <Words of="registers:lesson.online" block={false} />;
		return (
			<p>
				<Picto name="online" />{" "}
				{place.webpage === null ? (
					words
				) : (
					<a href={place.webpage} rel="noopener noreferrer">
						{words}
					</a>
				)}
			</p>
		);
	}
	return (
		<p>
			<Picto name="place" /> <bdi>{place.words}</bdi>
		</p>
	);
}

function Coming({ lesson, token }: { lesson: NextLesson; token: string }) {
	const href = useHref();
	const absence = href(`/my/${token}/lessons/${lesson.id}/absence`);
	if (lesson.saidNo) {
		return (
			<>
				<p>
					<Status tone="wait">
						<Words of="my:absence.told" block={false} />
					</Status>
				</p>
				{lesson.maySayNo && (
					<form method="post" action={`${absence}/removal`}>
						<Button kind="secondary" picto="check">
							<Words of="my:absence.comes" />
						</Button>
					</form>
				)}
			</>
		);
	}
	if (!lesson.maySayNo) return null;
	return (
		<ButtonLink href={absence} kind="secondary" picto="away">
			<Words of="my:absence.title" />
		</ButtonLink>
	);
}
