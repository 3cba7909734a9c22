import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Picto } from "./picto.tsx";

type Described = { name: string; hint?: ReactNode; error?: string };

/** The attributes that tie hint and error to the input they speak of. */
export function describedBy({ name, hint, error }: Described) {
	const ids = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean);
	return {
		"aria-describedby": ids.length > 0 ? ids.join(" ") : undefined,
		"aria-invalid": error ? true : undefined,
	};
}

export function Label({ name, label, optional }: LabelProps) {
	const { t } = useTranslation("common");
	return (
		<label htmlFor={name} className="label">
			{label}
			{optional && <span className="label-optional">{t("ui.optional")}</span>}
		</label>
	);
}

type LabelProps = { name: string; label: ReactNode; optional?: boolean };

export function HintAndError({ name, hint, error }: Described) {
	return (
		<>
			{hint && (
				<p className="hint" id={`${name}-hint`}>
					{hint}
				</p>
			)}
			{error && <FieldError id={`${name}-error`}>{error}</FieldError>}
		</>
	);
}

function FieldError({ id, children }: { id: string; children: ReactNode }) {
	const { t } = useTranslation("common");
	return (
		<p className="field-error" id={id}>
			<Picto name="warning" size="s" />
			<span>
				<span className="visually-hidden">{t("ui.errorPrefix")} </span>
				{children}
			</span>
		</p>
	);
}
