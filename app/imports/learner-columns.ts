/** Columns of our list of learners. Only the name must be there. */
export const LEARNER_COLUMNS: readonly string[] = [
	"reference",
	"name",
	"full_name",
	"say_name",
	"language",
	"phone",
	"email",
	"contact_way",
	"leave_message",
	"class",
	"joined",
	"creche_children",
	"creche_ages",
];

export const LEARNER_REQUIRED = ["name"] as const;

/** One learner that shows how each column is written. */
export const LEARNER_EXAMPLE: Readonly<Record<string, string>> = {
	reference: "LV-0042",
	name: "Amina",
	full_name: "Amina Example",
	say_name: "a-MEE-na",
	language: "Arabic",
	phone: "07700 900123",
	email: "amina@example.org",
	contact_way: "text",
	leave_message: "no",
	class: "mon-beginners",
	joined: "07/09/2026",
	creche_children: "1",
	creche_ages: "3",
};
