import { useTranslation } from "react-i18next";
import { formatNumber, languageName } from "#app/i18n/format.ts";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { HiddenField, TextField } from "#app/ui/fields.tsx";
import { type Segment, Segments } from "#app/ui/segments.tsx";
import { type LineValues, lineValues, type Typed } from "./line-values.ts";
import { quickLateMinutes } from "./marks.ts";
import { fields } from "./register-form.ts";
import type { SheetLine } from "./sheet.ts";

/** Field name to words. */
export type ErrorTexts = Record<string, string>;

type RegisterLineProps = {
	line: SheetLine;
	typed: Typed;
	errors: ErrorTexts;
	/** Who covers one lesson does not open learners' pages. */
	linked: boolean;
};

/** One learner: three big answers, and the rarer ones folded away until they are used. */
export function RegisterLine({ line, typed, errors, linked }: RegisterLineProps) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const { enrolmentId } = line;
	const values = lineValues(line, typed);
	const answers: Segment[] = [
		{ value: "present", label: t("mark.present"), picto: "check", tone: "good" },
		{ value: "late", label: t("mark.late"), picto: "late", tone: "wait" },
		{ value: "absent", label: t("mark.absent"), picto: "away", tone: "warn" },
	];
	const toldUs: Segment = { value: "authorised", label: t("mark.authorised"), picto: "message" };
	return (
		<div className="register-line">
			<HiddenField name={fields.opened(enrolmentId)} value={values.opened} />
			<Segments
				name={fields.mark(enrolmentId)}
				legend={<LearnerName {...{ line, linked }} />}
				selected={values.code}
				options={line.apology ? [...answers, toldUs] : answers}
				data={{ "data-enrolment": enrolmentId }}
			/>
			<div className="late-minutes">
				<Segments
					name={fields.quickLate(enrolmentId)}
					legend={t("register.lateBy")}
					selected={values.quickLate}
					options={quickLateMinutes.map((minutes) => ({
						value: String(minutes),
						label: formatNumber(minutes, language),
						tone: "wait",
					}))}
				/>
			</div>
			<More {...{ line, values, errors }} />
		</div>
	);
}

type LearnerNameProps = { line: SheetLine; linked: boolean };

function LearnerName({ line, linked }: LearnerNameProps) {
	const { t } = useTranslation("registers");
	const { language } = usePage();
	const href = useHref();
	const { name, sayName, apology } = line;
	const reason = apology && t(`apologies.reasons.${apology}`);
	return (
		<span className="learner-name">
			{linked ? (
				<a href={href(`/learners/${line.learnerId}`)}>
					<bdi>{name}</bdi>
				</a>
			) : (
				<bdi>{name}</bdi>
			)}
			{sayName && <bdi className="small soft">{sayName}</bdi>}
			{line.language && <span className="small soft">{languageName(line.language, language)}</span>}
			{reason && <span className="small told-us">{t("register.toldUs", { reason })}</span>}
		</span>
	);
}

type MoreProps = { line: SheetLine; values: LineValues; errors: ErrorTexts };

function More({ line, values, errors }: MoreProps) {
	const { t } = useTranslation("registers");
	const { enrolmentId } = line;
	const late = fields.late(enrolmentId);
	const left = fields.left(enrolmentId);
	return (
		<details className="fold more" open={isUsed(values) || late in errors || left in errors}>
			<summary>
				<span aria-hidden="true">{t("register.moreShort")}</span>
				<span className="visually-hidden">{t("register.more", { name: line.name })}</span>
			</summary>
			<div className="more-fields">
				<div className="choices-row">
					{!line.apology && <MoreChoice {...{ line, values }} code="authorised" />}
					<MoreChoice {...{ line, values }} code="left-early" />
				</div>
				<Minutes
					name={left}
					label={t("register.leftBy")}
					value={values.left}
					error={errors[left]}
				/>
				<Minutes
					name={late}
					label={t("register.lateOther")}
					value={values.late}
					error={errors[late]}
				/>
			</div>
		</details>
	);
}

type MoreChoiceProps = {
	line: SheetLine;
	values: LineValues;
	code: "authorised" | "left-early";
};

/** One more answer to the question the three big ones answer. */
function MoreChoice({ line, values, code }: MoreChoiceProps) {
	const { t } = useTranslation("registers");
	const name = fields.mark(line.enrolmentId);
	const id = `${name}-${code}`;
	return (
		<div className="choice">
			<input type="radio" {...{ id, name }} value={code} defaultChecked={values.code === code} />
			<label htmlFor={id}>{t(`mark.${code}`)}</label>
		</div>
	);
}

type MinutesProps = { name: string; label: string; value: string; error: string | undefined };

function Minutes(props: MinutesProps) {
	return <TextField {...props} width="short" inputMode="numeric" dir="ltr" maxLength={4} />;
}

function isUsed({ code, late, left }: LineValues): boolean {
	return code === "authorised" || code === "left-early" || late !== "" || left !== "";
}
