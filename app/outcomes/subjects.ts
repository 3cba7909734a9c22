import type { LocalDate } from "#db/columns.ts";
import {
	codesOf,
	mayHaveOutcome,
	type OutcomeCode,
	type Purpose,
	purposeOf,
} from "./learning-outcomes.ts";
import type { Kind, NextStep } from "./next-steps.ts";
import type { SubjectRow } from "./outcome-queries.server.ts";

export type SaidStep = NextStep & {
	/** Null when she said it herself. */
	saidBy: string | null;
};

export type SaidOutcome = { id: string; codes: OutcomeCode[]; purpose: Purpose | null };

/** One learner in one class, and what is known of what came after. */
export type Subject = {
	/** Of the enrolment. */
	id: string;
	learnerId: string;
	name: string;
	ownTitle: string | null;
	englishTitle: string;
	startedOn: LocalDate;
	endedOn: LocalDate | null;
	classEndsOn: LocalDate | null;
	/** The one said last comes first. */
	steps: SaidStep[];
	outcome: SaidOutcome | null;
	mayHaveOutcome: boolean;
};

type Rows = {
	steps: ReadonlyMap<string, readonly StepRow[]>;
	outcomes: ReadonlyMap<string, readonly OutcomeRow[]>;
};

type StepRow = {
	kind: Kind;
	destination: NextStep["destination"];
	level: NextStep["level"];
	starts_on: LocalDate | null;
	learned_how: NextStep["learnedHow"];
	learned_on: LocalDate;
	said_by_name: string | null;
};

type OutcomeRow = { id: string; codes: string; purpose: number | null };

export function subjectOf(row: SubjectRow, { steps, outcomes }: Rows, today: LocalDate): Subject {
	const [outcome] = outcomes.get(row.id) ?? [];
	const timing = { endedOn: row.ended_on, classEndsOn: row.ends_on };
	return {
		id: row.id,
		learnerId: row.learner_id,
		name: row.preferred_name,
		ownTitle: row.own_title,
		englishTitle: row.english_title ?? row.slug,
		startedOn: row.started_on,
		...timing,
		steps: (steps.get(row.id) ?? []).map(stepOf),
		outcome: outcome ? outcomeOf(outcome) : null,
		mayHaveOutcome: mayHaveOutcome(timing, today),
	};
}

/** Of each kind the one said last holds. */
export function stepNow({ steps }: Pick<Subject, "steps">, kind: Kind): SaidStep | null {
	return steps.find((step) => step.kind === kind) ?? null;
}

export function stepOf(row: StepRow): SaidStep {
	return {
		kind: row.kind,
		destination: row.destination,
		level: row.level,
		startsOn: row.starts_on,
		learnedHow: row.learned_how,
		learnedOn: row.learned_on,
		saidBy: row.said_by_name,
	};
}

function outcomeOf({ id, codes, purpose }: OutcomeRow): SaidOutcome {
	return { id, codes: codesOf(codes), purpose: purposeOf(purpose) };
}
