import type { Arm } from "#app/pilots/arms.ts";
import type { DesignKind } from "#app/pilots/design.ts";
import type { Respondent } from "#app/surveys/responses.server.ts";
import type { IndicatorId } from "./indicators.ts";

/** Somebody in an arm, who is in no report by her id: her class, whether the end was asked of her by then, and what she sent. */
export type ComparedPerson = {
	learnerId: string;
	arm: Arm;
	courseId: string;
	isAskedAtEnd: boolean;
	sent: Respondent;
};

export type ComparisonFacts = {
	/** Null while nobody has said it. */
	design: DesignKind | null;
	/** Primary, named before the end was known. */
	outcomes: readonly IndicatorId[];
	people: readonly ComparedPerson[];
};
