import type { ReactNode } from "react";
import { describedBy, HintAndError, Label } from "./field-parts.tsx";

type Direction = "ltr" | "auto";

type FieldProps = {
	/** Also the id, which the error summary links to. */
	name: string;
	label: ReactNode;
	hint?: ReactNode;
	error?: string;
	value?: string;
	required?: boolean;
	optional?: boolean;
	width?: "short" | "medium" | "full";
};

type TextFieldProps = FieldProps & {
	type?: "text" | "email" | "tel" | "password" | "search" | "number" | "date" | "time" | "url";
	inputMode?: "text" | "numeric" | "decimal" | "tel" | "email" | "search" | "url";
	autoComplete?: string;
	dir?: Direction;
	maxLength?: number;
	/** Id of a `datalist` on the page. */
	list?: string;
};

export function TextField({ type = "text", dir, ...props }: TextFieldProps) {
	const { name, value, inputMode, autoComplete, required, maxLength, list } = props;
	return (
		<Field {...props}>
			<input
				id={name}
				className="input"
				dir={dir ?? directionOfType(type)}
				defaultValue={value}
				{...{ name, type, inputMode, autoComplete, required, maxLength, list }}
				{...describedBy(props)}
			/>
		</Field>
	);
}

type TextAreaProps = FieldProps & { rows?: number; maxLength?: number; dir?: Direction };

export function TextArea({ rows = 4, dir = "auto", ...props }: TextAreaProps) {
	const { name, value, required, maxLength } = props;
	return (
		<Field {...props}>
			<textarea
				id={name}
				className="input"
				defaultValue={value}
				{...{ name, rows, dir, required, maxLength }}
				{...describedBy(props)}
			/>
		</Field>
	);
}

type SelectFieldProps = FieldProps & {
	options: readonly { value: string; label: string; lang?: string }[];
	/** Words of the first choice, which stands for none. */
	empty?: string;
};

export function SelectField({ options, empty, ...props }: SelectFieldProps) {
	const { name, value, required } = props;
	return (
		<Field {...props}>
			<select
				id={name}
				className="input"
				defaultValue={value}
				{...{ name, required }}
				{...describedBy(props)}
			>
				{empty !== undefined && <option value="">{empty}</option>}
				{options.map((option) => (
					<option key={option.value} value={option.value} lang={option.lang}>
						{option.label}
					</option>
				))}
			</select>
		</Field>
	);
}

export function HiddenField({ name, value }: { name: string; value: string }) {
	return <input type="hidden" name={name} value={value} />;
}

function Field({ width = "full", children, ...props }: FieldProps & { children: ReactNode }) {
	return (
		<div className={`field field-${width}${props.error ? " field-wrong" : ""}`}>
			<Label {...props} />
			<HintAndError {...props} />
			{children}
		</div>
	);
}

function directionOfType(type: string): Direction {
	return ["tel", "email", "url", "number", "password"].includes(type) ? "ltr" : "auto";
}
