import type { MissingFact } from "#app/courses/course-publish.ts";
import type { Translate } from "#app/i18n/namespaces.ts";
import type { FileFailure, Problem } from "./problems.ts";

/** Why a file is refused, with its line. */
export function failureMessage(t: Translate, { code, line, value, first }: FileFailure): string {
	const problem = t(`manage:import.file.${code}`, { value: shown(value), first });
	return t("manage:import.atLine", { line, problem });
}

/** What to do about a cell; whoever reads it sees column and value beside it. */
export function problemWords(t: Translate, { code, allowed = "" }: Problem): string {
	return t(`manage:import.problem.${code}`, { allowed });
}

/** What goes into a cell of the errors file: the reader sees the row already. */
export function problemMessage(t: Translate, problem: Problem): string {
	const { column, value } = problem;
	const words = problemWords(t, problem);
	if (column === "") return words;
	const found = shown(value);
	return found === ""
		? t("manage:import.atColumn", { column, problem: words })
		: t("manage:import.atValue", { column, value: found, problem: words });
}

export function missingMessage(t: Translate, missing: readonly MissingFact[]): string {
	return missing.map((fact) => t(`manage:import.missing.${fact}`)).join(", ");
}

/** Short, on one line, and with nothing in it that a terminal would obey. */
export function shown(value: string): string {
	const plain = value.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, " ");
	return [...plain].length > 60 ? `${[...plain].slice(0, 60).join("")} …` : plain;
}
