import { useHref, usePage } from "#app/i18n/page.tsx";
import { Both, English } from "#app/ui/both.tsx";
import { classPath } from "./class-access.ts";
import type { ClassPage } from "./class-page.ts";
import { ClassSection } from "./class-section.tsx";
import { OwnOrEnglish } from "./class-text.tsx";
import { TitleOf } from "./class-words.tsx";
import { cost } from "./labels.ts";

type CourseProps = { course: ClassPage };

/** What it costs, and the way to find out whether it is free for her. */
export function CostSection({ course }: CourseProps) {
	const { t, english } = usePage();
	const href = useHref();
	const { costPence, costNote, entryNote, freeFor } = course;
	const sentence = useCostSentence(costPence);
	return (
		<ClassSection titleKey="finder:class.cost">
			{(!freeFor || costPence !== 0) && <p>{sentence}</p>}
			{freeFor && <p>{t(`class:cost.${freeFor}`)}</p>}
			{(freeFor === "eligible" || (!freeFor && costPence !== 0)) && (
				<p className="no-print">
					<a className="target" href={href("/eligibility")}>
						<Both own={t("guide:free.title")} english={english("guide:free.title")} />
					</a>
				</p>
			)}
			<Note text={costNote} />
			<WhoFor note={entryNote} />
		</ClassSection>
	);
}

function useCostSentence(pence: number | null): string {
	const { t, language } = usePage();
	if (pence === null) return t("finder:class.costUnknown");
	if (pence === 0) return t("finder:class.freeFor");
	return t("finder:class.paid", { cost: cost(t, pence, language) });
}

function WhoFor({ note }: { note: string | null }) {
	const { t, english } = usePage();
	if (!note) return null;
	return (
		<>
			<h3>
				<Both own={t("finder:class.whoFor")} english={english("finder:class.whoFor")} />
			</h3>
			<Note text={note} />
		</>
	);
}

function Note({ text }: { text: string | null }) {
	if (!text) return null;
	return (
		<p className="measure">
			<English>{text}</English>
		</p>
	);
}

export function BringSection({ course: { bring, written } }: CourseProps) {
	if (bring.english === "") return null;
	return (
		<ClassSection titleKey="finder:class.bring">
			<OwnOrEnglish text={bring} written={written} />
		</ClassSection>
	);
}

export function StepSection({ course: { step } }: CourseProps) {
	const href = useHref();
	if (!step) return null;
	return (
		<ClassSection titleKey="class:step">
			<p>
				<a className="target" href={href(classPath({ slug: step.slug, code: null }))}>
					<TitleOf title={step.title} />
				</a>
			</p>
		</ClassSection>
	);
}
