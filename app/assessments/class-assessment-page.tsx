import { useTranslation } from "react-i18next";
import type { FailedForm } from "#app/http/page-data.ts";
import { CourseTitle } from "#app/registers/lesson-words.tsx";
import { Bdi } from "#app/ui/both.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { HintAndError } from "#app/ui/field-parts.tsx";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Status } from "#app/ui/status.tsx";
import { KINDS } from "./assessment-form.ts";
import { CanDoTable } from "./can-do-table.tsx";
import type { ClassAssessmentPage as ClassPage } from "./class-assessment.ts";
import { LEARNERS } from "./class-assessment-form.ts";
import { ClassBar } from "./class-bar.tsx";
import { useClassErrors } from "./class-errors.ts";
import { ClassLearnerFields } from "./class-learner-fields.tsx";
import { LevelKey } from "./level-key.tsx";

export const FORM_ID = "class-assessment";

type Props = {
	page: ClassPage;
	failed: FailedForm | undefined;
	/** How many were just saved. */
	saved: number;
};

type Shown = { page: ClassPage; typed: FailedForm["typed"] | undefined; errors: Errors };
/** Field name to words. */
type Errors = Record<string, string>;

/** Everybody of the class on one page, saved once. */
export function ClassAssessmentPage({ page, failed, saved }: Props) {
	const errors = useClassErrors(failed?.errors ?? {}, page.learners);
	const shown = { page, typed: failed?.typed, errors };
	return (
		<>
			<ErrorSummary errors={errors} />
			<Heading page={page} saved={saved} />
			{page.learners.length === 0 ? <Nobody /> : <ClassForm {...shown} />}
		</>
	);
}

function Heading({ page, saved }: Pick<Props, "page" | "saved">) {
	const { t } = useTranslation("assessments");
	return (
		<header className="stack-s">
			<p className="soft">{t("classForm.title")}</p>
			<h1>
				<CourseTitle ownTitle={page.ownTitle} englishTitle={page.englishTitle} />
			</h1>
			<p className="soft">
				<Bdi>{page.provider}</Bdi>
			</p>
			{saved > 0 && (
				<p role="status">
					<Status tone="good">{t("classForm.saved", { count: saved })}</Status>
				</p>
			)}
		</header>
	);
}

function Nobody() {
	const { t } = useTranslation("assessments");
	return (
		<Notice tone="info">
			<p>{t("classForm.nobody")}</p>
		</Notice>
	);
}

function ClassForm({ page, typed, errors }: Shown) {
	const { t } = useTranslation("assessments");
	const shown = page.learners.filter(({ id, isHere }) => isHere || isTyped(typed, id));
	return (
		<form method="post" id={FORM_ID} className="class-form">
			<HiddenField name="key" value={typed?.key?.[0] ?? page.key} />
			<KindAndDay {...{ page, typed, errors }} />
			<CanDoTable />
			<LevelKey />
			<p>{t("classForm.intro")}</p>
			<HintAndError name={LEARNERS} {...(errors[LEARNERS] && { error: errors[LEARNERS] })} />
			<div className="register" id={LEARNERS}>
				{shown.map((learner) => (
					<ClassLearnerFields key={learner.id} {...{ learner, typed, errors }} />
				))}
			</div>
			<ClassBar of={shown.length} />
		</form>
	);
}

function KindAndDay({ page, typed, errors }: Shown) {
	const { t } = useTranslation("assessments");
	return (
		<div className="stack">
			<Choices
				type="radio"
				layout="grid"
				name="kind"
				legend={t("form.kind")}
				{...(errors.kind && { error: errors.kind })}
				options={KINDS.map((value) => ({
					value,
					label: t(`kind.${value}`),
					hint: t(`kindHint.${value}`),
				}))}
				selected={typed?.kind ?? []}
			/>
			<TextField
				type="date"
				name="assessed-on"
				width="medium"
				label={t("form.date")}
				value={typed?.["assessed-on"]?.[0] ?? page.today}
				{...(errors["assessed-on"] && { error: errors["assessed-on"] })}
			/>
		</div>
	);
}

/** She left while the page was open: what was chosen of her stays in sight. */
function isTyped(typed: Shown["typed"], learnerId: string): boolean {
	return Object.entries(typed ?? {}).some(
		([name, [value]]) => name.endsWith(`.${learnerId}`) && value !== "",
	);
}
