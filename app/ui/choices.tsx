import type { ReactNode } from "react";
import { Both } from "./both.tsx";
import { describedBy, HintAndError } from "./field-parts.tsx";
import { Picto, type PictoName } from "./picto.tsx";

type Choice = {
	value: string;
	label: ReactNode;
	hint?: ReactNode;
	/** The English word, small beside. */
	english?: string;
	picto?: PictoName;
	count?: number | string;
};

type ChoicesProps = {
	type: "radio" | "checkbox";
	name: string;
	legend: ReactNode;
	hint?: ReactNode;
	error?: string;
	options: readonly Choice[];
	selected: readonly string[];
	layout?: "stack" | "row" | "grid";
	legendSize?: "m" | "l";
};

export function Choices({ layout = "stack", legendSize = "m", ...props }: ChoicesProps) {
	const { type, name, legend, error, options, selected } = props;
	return (
		<fieldset
			className={error ? "choices field-wrong" : "choices"}
			aria-describedby={describedBy(props)["aria-describedby"]}
		>
			<legend className={`legend legend-${legendSize}`}>{legend}</legend>
			<HintAndError {...props} />
			<div className={`choices-${layout}`}>
				{options.map((option, index) => (
					<ChoiceInput
						key={option.value}
						// The error summary links to the name, so the first input answers to it.
						id={index === 0 ? name : `${name}-${option.value}`}
						checked={selected.includes(option.value)}
						{...{ type, name, option }}
					/>
				))}
			</div>
		</fieldset>
	);
}

type CheckboxProps = {
	name: string;
	value: string;
	label: ReactNode;
	hint?: ReactNode;
	error?: string;
	count?: number | string;
	checked?: boolean;
};

/** One box on its own, such as a consent. */
export function Checkbox({ checked = false, ...props }: CheckboxProps) {
	const { name, value, label, error, hint, count } = props;
	return (
		<div className={error ? "field field-wrong" : "field"}>
			<HintAndError name={name} error={error} />
			<ChoiceInput
				type="checkbox"
				id={name}
				option={{ value, label, hint, count }}
				{...{ name, checked, error }}
			/>
		</div>
	);
}

type ChoiceInputProps = {
	type: "radio" | "checkbox";
	id: string;
	name: string;
	option: Choice;
	checked: boolean;
	error?: string;
};

export function ChoiceInput({ type, id, name, option, checked, error }: ChoiceInputProps) {
	const { value, label, english, hint, picto, count } = option;
	return (
		<div className={String(count) === "0" ? "choice choice-none" : "choice"}>
			<input
				{...{ type, id, name, value }}
				defaultChecked={checked}
				{...describedBy({ name: id, hint: undefined, error })}
			/>
			<label htmlFor={id}>
				{picto && <Picto name={picto} />}
				<span className="choice-words">
					{english === undefined ? label : <Both own={label} english={english} />}
					{hint && <span className="choice-hint">{hint}</span>}
				</span>
				{count !== undefined && <span className="choice-count">{count}</span>}
			</label>
		</div>
	);
}
