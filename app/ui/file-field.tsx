import type { ReactNode } from "react";
import { describedBy, HintAndError, Label } from "./field-parts.tsx";

type FileFieldProps = {
	/** Also the id, which the error summary links to. */
	name: string;
	label: ReactNode;
	hint?: ReactNode;
	error?: string;
	optional?: boolean;
	/** What the browser offers first; the server looks for itself. */
	accept: string;
};

export function FileField({ name, accept, ...props }: FileFieldProps) {
	const { error } = props;
	return (
		<div className={`field field-medium${error ? " field-wrong" : ""}`}>
			<Label name={name} {...props} />
			<HintAndError name={name} {...props} />
			<input
				id={name}
				className="input"
				type="file"
				{...{ name, accept }}
				{...describedBy({ name, ...props })}
			/>
		</div>
	);
}
