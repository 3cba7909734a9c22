import type { Owner } from "#app/links/person-tables.ts";
import type { Schema } from "#db/schema.ts";

type Told = {
	/** Whose row it is: the column that says so, and whose id that is. */
	column: string;
	of: Extract<Owner, "learner" | "enrolment">;
	/** What tells of her to who reads it. */
	columns: readonly string[];
};

/** A query that brings one of these to staff has shown them that learner. */
export const HER_COLUMNS: Partial<Record<keyof Schema, Told>> = {
	learner: {
		column: "id",
		of: "learner",
		columns: [
			...["preferred_name", "full_name", "say_name", "name_folded", "full_name_folded"],
			...["email", "phone", "email_folded", "phone_digits"],
		],
	},
	learner_reference: {
		column: "learner_id",
		of: "learner",
		columns: ["reference", "reference_folded"],
	},
	enrolment: { column: "learner_id", of: "learner", columns: ["message"] },
	assessment: { column: "learner_id", of: "learner", columns: ["note"] },
	learning_plan: {
		column: "learner_id",
		of: "learner",
		columns: ["support", "next_step", "own_words", "tutor_words"],
	},
	contact_change: { column: "learner_id", of: "learner", columns: ["old_phone", "old_email"] },
	unproven_contact: { column: "learner_id", of: "learner", columns: ["contact"] },
	quote: { column: "learner_id", of: "learner", columns: ["words", "english", "first_name"] },
	message: {
		column: "enrolment_id",
		of: "enrolment",
		columns: ["recipient", "subject", "body"],
	},
	walk_in: { column: "matched_enrolment_id", of: "enrolment", columns: ["name", "name_folded"] },
};
