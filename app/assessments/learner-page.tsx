import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { isolate } from "#app/i18n/bidi.ts";
import { languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { AssessmentNotes } from "./assessment-notes.tsx";
import { AssessmentTable } from "./assessment-table.tsx";
import { CriteriaTable } from "./criteria-table.tsx";
import type { LearnerView } from "./learner.server.ts";
import { LearnerClasses } from "./learner-classes.tsx";
import { LearnerContact } from "./learner-contact.tsx";
import { LearnerRecord } from "./learner-record.tsx";
import { foundNow, historyOf, literacyOf, type PastAssessment } from "./past-assessment.ts";
import { needsLiteracy, recommendedLevels } from "./recommend.ts";
import { RecommendedPart } from "./recommended-part.tsx";
import { SharingPart } from "./sharing-part.tsx";
import { SkillPicture } from "./skill-picture.tsx";

type LearnerPageProps = {
	learner: LearnerView;
	/** What other parts of the program know of her learning. */
	children?: ReactNode;
};

export function LearnerPage({ learner, children }: LearnerPageProps) {
	const { t } = useTranslation(["assessments", "surveys", "outcomes", "background", "social"]);
	const href = useHref();
	return (
		<>
			<h1>
				<bdi>{learner.name}</bdi>
			</h1>
			<Who learner={learner} />
			<section className="stack">
				<h2>{t("learner.classes")}</h2>
				<LearnerClasses name={learner.name} classes={learner.classes} />
				<p>
					<ButtonLink kind="quiet" href={href(`/learners/${learner.id}/surveys`)}>
						{t("surveys:learner.open")}
					</ButtonLink>
					<ButtonLink kind="quiet" href={href(`/learners/${learner.id}/outcomes`)}>
						{t("outcomes:title")}
					</ButtonLink>
					<ButtonLink kind="quiet" href={href(`/learners/${learner.id}/voice`)}>
						{t("social:staff.open")}
					</ButtonLink>
					<ButtonLink kind="quiet" href={href(`/learners/${learner.id}/languages`)}>
						{t("background:title")}
					</ButtonLink>
				</p>
			</section>
			<Levels learner={learner} />
			{learner.past.length > 0 && (
				<section className="stack">
					<AssessmentTable past={learner.past} />
					<AssessmentNotes past={learner.past} />
				</section>
			)}
			{learner.sharing && (
				<SharingPart id={learner.id} name={learner.name} since={learner.sharing.since} />
			)}
			{children}
			<LearnerContact id={learner.id} name={learner.name} contact={learner.contact} />
			{learner.record && <LearnerRecord id={learner.id} record={learner.record} />}
		</>
	);
}

function Who({ learner: { language, sayName, fullName, past } }: { learner: LearnerView }) {
	const { t } = useTranslation("assessments");
	const page = usePage();
	const named = [
		{ term: t("learner.fullName"), value: fullName },
		{ term: t("learner.sayName"), value: sayName },
	].flatMap(({ term, value }) => (value ? [{ term, value: <bdi>{value}</bdi> }] : []));
	return (
		<Facts
			layout="tiles"
			items={[
				{
					picto: "language",
					term: t("learner.language"),
					value: languageName(language, page.language),
				},
				...named,
				...useLiteracy(past),
			]}
		/>
	);
}

function useLiteracy(past: readonly PastAssessment[]) {
	const { t } = useTranslation("assessments");
	const answer = literacyOf(past);
	if (answer === null) return [];
	const words = {
		yes: t("learner.literacyYes"),
		no: t("learner.literacyNo"),
		unsure: t("learner.literacyUnsure"),
	};
	return [{ picto: "book" as const, term: t("learner.literacy"), value: words[answer] }];
}

function Levels({ learner: { id, name, past, criteria } }: { learner: LearnerView }) {
	const { t } = useTranslation("assessments");
	const { direction } = usePage();
	const href = useHref();
	return (
		<section className="stack">
			<h2>{t("picture.heading")}</h2>
			{past.length > 0 ? (
				<>
					<SkillPicture history={historyOf(past)} />
					<p className="small soft">{t("picture.measured")}</p>
				</>
			) : (
				<p>{t("learner.noLevels", { name: isolate(name, direction) })}</p>
			)}
			<p className="cluster">
				<ButtonLink href={href(`/learners/${id}/assessments`)} picto="level">
					{t("learner.assess")}
				</ButtonLink>
				<ButtonLink kind="secondary" href={href(`/learners/${id}/criteria`)}>
					{t("criteriaForm.open")}
				</ButtonLink>
			</p>
			<CriteriaTable criteria={criteria} />
			{past.length > 0 && <ClassesToLookFor {...{ id, name, past }} />}
		</section>
	);
}

/** Which class she needs now, and the way to those with a place. */
function ClassesToLookFor({ id, name, past }: Pick<LearnerView, "id" | "name" | "past">) {
	const { t } = useTranslation("assessments");
	const href = useHref();
	return (
		<div className="stack-s">
			<h3>{t("fitting.levels")}</h3>
			<RecommendedPart
				name={name}
				levels={recommendedLevels(foundNow(past))}
				needsLiteracy={needsLiteracy(literacyOf(past))}
			/>
			<p>
				<a className="target" href={href(`/learners/${id}/classes`)}>
					{t("fitting.open")}
				</a>
			</p>
		</div>
	);
}
