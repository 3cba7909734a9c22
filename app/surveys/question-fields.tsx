import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";
import { Checkbox, Choices } from "#app/ui/choices.tsx";
import { TextField } from "#app/ui/fields.tsx";
import { ANSWER, NOT_SAID } from "./answer-form.ts";
import type { ChoiceItem, NumberItem } from "./items.ts";
import type { Question } from "./survey-versions.ts";

type Shown = { chosen: string | null; error: string | undefined };
type ChoiceFieldsProps = Shown & { question: Extract<Question, ChoiceItem> };
type NumberFieldsProps = Shown & { question: Extract<Question, NumberItem> };

/** Large answers below each other; "I prefer not to say" is one of them, the last. */
export function ChoiceFields({ question, chosen, error }: ChoiceFieldsProps) {
	const { t, english } = usePage();
	const options = question.options.map(({ code, key }) => ({
		value: String(code),
		...{ label: t(key), english: english(key) },
	}));
	const notSaid = { label: t("surveys:notSaid"), english: english("surveys:notSaid") };
	return (
		<div className="choice-boxed">
			<Choices
				type="radio"
				name={ANSWER}
				legend={<Stem question={question} />}
				error={error}
				selected={chosen === null ? [] : [chosen]}
				options={[...options, { value: NOT_SAID, ...notSaid }]}
			/>
		</div>
	);
}

export function NumberFields({ question, chosen, error }: NumberFieldsProps) {
	const { t, english, language } = usePage();
	const bounds = {
		least: formatNumber(question.least, language),
		most: formatNumber(question.most, language),
	};
	return (
		<>
			<Stem question={question} />
			<TextField
				name={ANSWER}
				label={<Both own={t("surveys:number.label")} english={english("surveys:number.label")} />}
				hint={t("surveys:number.hint", bounds)}
				error={error}
				value={chosen === NOT_SAID ? "" : (chosen ?? "")}
				inputMode="numeric"
				autoComplete="off"
				maxLength={9}
				dir="ltr"
				width="short"
			/>
			<div className="choice-boxed">
				<Checkbox
					name={NOT_SAID}
					value="yes"
					checked={chosen === NOT_SAID}
					label={<Both own={t("surveys:notSaid")} english={english("surveys:notSaid")} />}
				/>
			</div>
		</>
	);
}

function Stem({ question: { name } }: { question: Question }) {
	const { t, english } = usePage();
	return (
		<h1 className="legend legend-l">
			<Both own={t(`surveys:stem.${name}`)} english={english(`surveys:stem.${name}`)} block />
		</h1>
	);
}
