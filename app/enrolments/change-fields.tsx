import { useTranslation } from "react-i18next";
import { offered } from "#app/settings/retired.ts";
import { Choices } from "#app/ui/choices.tsx";
import { SelectField, TextField } from "#app/ui/fields.tsx";
import type { ChangeAsked } from "./change-page.tsx";
import { OUTCOMES, PHONE_ANSWERS, PRIORITIES, WITHDRAWAL_REASONS } from "./changes.ts";
import { HOURS } from "./offers.ts";

export type ChangeFieldsProps = {
	asked: ChangeAsked;
	typed: Record<string, string[]>;
	errors: Record<string, string>;
};

export function ChangeFields(props: ChangeFieldsProps) {
	switch (props.asked.change) {
		case "offer":
			return <OfferFields {...props} />;
		case "answer":
			return <AnswerFields {...props} />;
		case "place":
			return <StaysField {...props} />;
		case "priority":
			return <PriorityField {...props} />;
		case "break":
			return <BreakFields {...props} />;
		case "return":
			return <DayField name="returned-on" start={props.asked.today} {...props} />;
		case "completion":
		case "result":
			return <ResultFields {...props} />;
		case "withdrawal":
			return <WithdrawalFields {...props} />;
		case "transfer":
			return <TransferFields {...props} />;
		default:
			return null;
	}
}

function typedOf({ typed }: ChangeFieldsProps, name: string, start = ""): string {
	return typed[name]?.[0] ?? start;
}

type DayFieldProps = ChangeFieldsProps & {
	name: "day" | "starts-on" | "expected-return" | "returned-on" | "ended-on" | "achieved-on";
	start?: string;
};

function DayField({ name, start, ...props }: DayFieldProps) {
	const { t } = useTranslation("places");
	const hinted = name === "ended-on" || name === "achieved-on";
	return (
		<TextField
			name={name}
			type="date"
			label={t(`fields.${name}`)}
			hint={hinted ? t(`fields.${name}Hint`) : undefined}
			value={typedOf(props, name, start)}
			error={props.errors[name]}
			width="short"
		/>
	);
}

function OfferFields(props: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	const { end } = props.asked;
	return (
		<>
			<DayField name="day" start={end.day} {...props} />
			<SelectField
				name="hour"
				label={t("fields.hour")}
				hint={t("fields.hourHint")}
				value={typedOf(props, "hour", end.hour)}
				error={props.errors.hour}
				width="short"
				options={HOURS.map((hour) => ({ value: hour, label: hour }))}
			/>
		</>
	);
}

function AnswerFields(props: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	return (
		<>
			<Choices
				type="radio"
				name="answer"
				legend={t("fields.answer")}
				error={props.errors.answer}
				selected={[typedOf(props, "answer")]}
				options={PHONE_ANSWERS.map((one) => ({ value: one, label: t(`answers.${one}`) }))}
			/>
			<StaysField {...props} />
		</>
	);
}

/** Nothing is ticked: who gets a place leaves the other queues. */
function StaysField({ asked, typed }: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	const { others } = asked.enrolment;
	if (others.length === 0) return null;
	return (
		<Choices
			type="checkbox"
			name="stays"
			legend={t("fields.stays")}
			hint={t("fields.staysHint")}
			selected={typed.stays ?? []}
			options={others.map(({ id, course }) => ({ value: id, label: <bdi>{course.title}</bdi> }))}
		/>
	);
}

function PriorityField(props: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	const now = props.asked.enrolment.request.priority ?? "";
	return (
		<Choices
			type="radio"
			name="priority"
			legend={t("fields.priority")}
			error={props.errors.priority}
			selected={[typedOf(props, "priority", now)]}
			options={[...offered(PRIORITIES, props.asked.retired, now), "none" as const].map((one) => ({
				value: one,
				label: t(`priority.${one}`),
			}))}
		/>
	);
}

function BreakFields(props: ChangeFieldsProps) {
	return (
		<>
			<DayField name="starts-on" start={props.asked.today} {...props} />
			<DayField name="expected-return" {...props} />
		</>
	);
}

function ResultFields(props: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	const { change, enrolment } = props.asked;
	const isResult = change === "result";
	const outcomes = OUTCOMES.filter((one) => !isResult || one !== "result-pending");
	return (
		<>
			{!isResult && <DayField name="ended-on" start={endOf(enrolment.facts, props)} {...props} />}
			<Choices
				type="radio"
				name="outcome"
				legend={t("fields.outcome")}
				error={props.errors.outcome}
				selected={[typedOf(props, "outcome")]}
				options={outcomes.map((one) => ({ value: one, label: t(`outcome.${one}`) }))}
			/>
			<DayField name="achieved-on" {...props} />
		</>
	);
}

/** Who stays to the end ends on the planned day, or today when that is still to come. */
function endOf(
	{ plannedEnd }: ChangeAsked["enrolment"]["facts"],
	{ asked: { today } }: ChangeFieldsProps,
): string {
	return plannedEnd !== null && plannedEnd < today ? plannedEnd : today;
}

function WithdrawalFields(props: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	return (
		<>
			<Choices
				type="radio"
				name="reason"
				legend={t("fields.reason")}
				error={props.errors.reason}
				selected={[typedOf(props, "reason")]}
				options={offered(WITHDRAWAL_REASONS, props.asked.retired).map((one) => ({
					value: one,
					label: t(`reason.${one}`),
				}))}
			/>
			<DayField name="ended-on" start={props.asked.enrolment.facts.lastAttended ?? ""} {...props} />
		</>
	);
}

function TransferFields(props: ChangeFieldsProps) {
	const { t } = useTranslation("places");
	return (
		<>
			<SelectField
				name="class"
				label={t("fields.class")}
				value={typedOf(props, "class")}
				error={props.errors.class}
				empty=""
				options={props.asked.classes.map(({ id, title, free }) => ({
					value: id,
					label: free === null ? title : t("fields.classFree", { class: title, count: free }),
				}))}
			/>
			<DayField name="ended-on" start={props.asked.enrolment.facts.lastAttended ?? ""} {...props} />
		</>
	);
}
