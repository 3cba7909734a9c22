import type { ReactNode } from "react";
import { usePage } from "#app/i18n/page.tsx";
import { Choices } from "#app/ui/choices.tsx";
import { SCOPES } from "./quotes.ts";

type ScopeChoiceProps = {
	legend: ReactNode;
	hint: ReactNode;
	error?: string;
	selected: readonly string[];
};

/** Whom she lets read it; nothing is chosen for her. */
export function ScopeChoice({ legend, hint, error, selected }: ScopeChoiceProps) {
	const { t, english, language } = usePage();
	return (
		<Choices
			type="radio"
			name="scope"
			{...{ legend, hint, selected }}
			{...(error !== undefined && { error })}
			options={SCOPES.map((scope) => ({
				value: scope,
				label: t(`social:scope.${scope}`),
				...(language !== "en" && { english: english(`social:scope.${scope}`) }),
			}))}
		/>
	);
}
