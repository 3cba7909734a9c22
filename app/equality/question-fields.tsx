import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { ChoiceInput, Choices } from "#app/ui/choices.tsx";
import { answerKey } from "./answer-keys.ts";
import {
	type Answer,
	answersTo,
	DECLINED,
	ETHNIC_FAMILIES,
	type OptionOf,
	type Question,
} from "./questions.ts";

type QuestionFieldsProps = { question: Question; selected: Answer | undefined };

/** Nothing is chosen beforehand; not to say is an answer like the others. */
export function QuestionFields({ question, selected }: QuestionFieldsProps) {
	const { t, english } = usePage();
	const optionOf = useOption();
	if (question === "ethnicGroup") return <EthnicGroup selected={selected} />;
	const key = `equality:question.${question}` as const;
	return (
		<Choices
			type="radio"
			name={question}
			legendSize="l"
			legend={<Both own={t(key)} english={english(key)} block />}
			hint={question === "disability" ? t("equality:hint.disability") : undefined}
			options={answersTo(question).map((value) => optionOf(question, value))}
			selected={selected ? [selected] : []}
		/>
	);
}

/** Nineteen groups are found by their families. */
function EthnicGroup({ selected }: { selected: Answer | undefined }) {
	const { t, english } = usePage();
	const key = "equality:question.ethnicGroup" as const;
	return (
		<fieldset className="choices">
			<legend className="legend legend-l">
				<Both own={t(key)} english={english(key)} block />
			</legend>
			<Family heading={t("equality:family.white")} of="white" selected={selected} />
			<Family heading={t("equality:family.mixed")} of="mixed" selected={selected} />
			<Family heading={t("equality:family.asian")} of="asian" selected={selected} />
			<Family heading={t("equality:family.black")} of="black" selected={selected} />
			<Family heading={t("equality:family.other")} of="other" selected={selected} />
			<div className="choices-stack">
				<Group value={DECLINED} selected={selected} />
			</div>
		</fieldset>
	);
}

type FamilyProps = {
	heading: ReactNode;
	of: keyof typeof ETHNIC_FAMILIES;
	selected: Answer | undefined;
};

function Family({ heading, of, selected }: FamilyProps) {
	return (
		<>
			<p className="label">{heading}</p>
			<div className="choices-stack">
				{ETHNIC_FAMILIES[of].map((value) => (
					<Group key={value} value={value} selected={selected} />
				))}
			</div>
		</>
	);
}

type GroupProps = { value: OptionOf<"ethnicGroup"> | "declined"; selected: Answer | undefined };

function Group({ value, selected }: GroupProps) {
	const option = useOption()("ethnicGroup", value);
	return (
		<ChoiceInput
			type="radio"
			id={`ethnicGroup-${value}`}
			name="ethnicGroup"
			option={option}
			checked={value === selected}
		/>
	);
}

/** In her language with the English beside: a form elsewhere asks it in English. */
function useOption() {
	const { t, english } = usePage();
	return (question: Question, value: Answer) => {
		const key = answerKey(question, value);
		return { value, label: t(key), english: english(key) };
	};
}
