import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both, English } from "#app/ui/both.tsx";
import { Status } from "#app/ui/status.tsx";
import type { ClassPage, ComingLesson } from "./class-page.server.ts";
import { SlotTimes } from "./class-words.tsx";
import { cost } from "./labels.ts";

type CourseProps = { course: ClassPage };

export function WhenSection({ course: { slots, term, lessons } }: CourseProps) {
	const { t, english } = usePage();
	return (
		<section className="stack">
			<h2>
				<Both own={t("finder:class.when")} english={english("finder:class.when")} />
			</h2>
			{slots.length > 0 && (
				<div className="lead">
					<SlotTimes slots={slots} />
				</div>
			)}
			{term && <Term term={term} />}
			<h3>
				<Both own={t("finder:class.lessons")} english={english("finder:class.lessons")} />
			</h3>
			{lessons.length === 0 && <p>{t("finder:class.noLessons")}</p>}
			<ol className="lessons">
				{lessons.map((lesson) => (
					<Lesson key={lesson.id} lesson={lesson} />
				))}
			</ol>
		</section>
	);
}

function Term({ term }: { term: NonNullable<ClassPage["term"]> }) {
	const { t, english, language } = usePage();
	const daysIn = (tag: string) => ({
		from: formatDay(term.from, tag),
		to: formatDay(term.to, tag),
	});
	return (
		<p>
			<Both
				own={t("finder:class.term", daysIn(language))}
				english={english("finder:class.term", daysIn("en"))}
				block
			/>
		</p>
	);
}

function Lesson({ lesson: { day, starts, ends, isCancelled } }: { lesson: ComingLesson }) {
	const { t, english, language } = usePage();
	const times = { from: starts, to: ends };
	const words = (
		<Both
			own={t("finder:class.lessonOn", { day: formatDay(day, language, "weekday"), ...times })}
			english={english("finder:class.lessonOn", { day: formatDay(day, "en", "weekday"), ...times })}
			block
		/>
	);
	return (
		<li>
			{isCancelled ? <s>{words}</s> : words}
			{isCancelled && <Status tone="warn">{t("finder:class.cancelled")}</Status>}
		</li>
	);
}

export function WhereSection({ course: { venue, address, online } }: CourseProps) {
	const { t, english } = usePage();
	return (
		<section className="stack">
			<h2>
				<Both own={t("finder:class.where")} english={english("finder:class.where")} />
			</h2>
			{online && <p>{t("finder:class.onlineHelp")}</p>}
			{venue && address && (
				<address className="address" lang="en" dir="ltr">
					<bdi>{venue.name}</bdi>
					<bdi>{address.street}</bdi>
					<bdi>{`${address.town} ${address.postcode}`}</bdi>
				</address>
			)}
			{address?.directions && (
				<>
					<h3>
						<Both own={t("finder:class.directions")} english={english("finder:class.directions")} />
					</h3>
					<p className="measure">
						<English>{address.directions}</English>
					</p>
				</>
			)}
		</section>
	);
}

export function CostSection({ course: { costPence, costNote, entryNote } }: CourseProps) {
	const { t, english, language } = usePage();
	return (
		<section className="stack">
			<h2>
				<Both own={t("finder:class.cost")} english={english("finder:class.cost")} />
			</h2>
			<p>{costSentence()}</p>
			<Note text={costNote} />
			{entryNote && (
				<h3>
					<Both own={t("finder:class.whoFor")} english={english("finder:class.whoFor")} />
				</h3>
			)}
			<Note text={entryNote} />
		</section>
	);

	function costSentence(): string {
		if (costPence === null) return t("finder:class.costUnknown");
		if (costPence === 0) return t("finder:class.freeFor");
		return t("finder:class.paid", { cost: cost(t, costPence, language) });
	}
}

function Note({ text }: { text: string | null }) {
	if (!text) return null;
	return (
		<p className="measure">
			<English>{text}</English>
		</p>
	);
}
