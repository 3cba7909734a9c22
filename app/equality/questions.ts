/** Harmonised 2021 (Government Statistical Service, 19 groups), by their families. */
export const ETHNIC_FAMILIES = {
	white: ["white-british", "white-irish", "white-traveller", "white-roma", "white-other"],
	mixed: ["mixed-caribbean", "mixed-african", "mixed-asian", "mixed-other"],
	asian: ["asian-indian", "asian-pakistani", "asian-bangladeshi", "asian-chinese", "asian-other"],
	black: ["black-caribbean", "black-african", "black-other"],
	other: ["other-arab", "other"],
} as const;

/**
 * What she may say of herself, each or none of it. Of a disability only whether there is one; paid
 * work as the individualised learner record 2024-25 has it (10, 11, 12).
 */
export const OPTIONS = {
	sex: ["female", "male"],
	age: ["16-18", "19-24", "25-34", "35-44", "45-54", "55-64", "65-over"],
	ethnicGroup: Object.values(ETHNIC_FAMILIES).flat(),
	disability: ["yes", "no"],
	employment: ["paid", "looking", "not-looking"],
} as const;

export const QUESTIONS = ["sex", "age", "ethnicGroup", "disability", "employment"] as const;

export type Question = (typeof QUESTIONS)[number];
export type OptionOf<Of extends Question> = (typeof OPTIONS)[Of][number];
export type Answer = OptionOf<Question> | "declined";

/** What she was not asked, or did not answer, is not in it. */
export type Profile = { [Of in Question]?: OptionOf<Of> | "declined" };

export const DECLINED = "declined";

/** In the order they stand on the page. */
export function answersTo(question: Question): Answer[] {
	return [...OPTIONS[question], DECLINED];
}

export function isAnswer<Of extends Question>(
	question: Of,
	value: unknown,
): value is OptionOf<Of> | "declined" {
	return value === DECLINED || OPTIONS[question].some((option) => option === value);
}

/** Keeps what is an answer to one of the questions, out of a form or an opened seal. */
export function profileOf(said: (question: Question) => unknown): Profile {
	const profile: Profile = {};
	for (const question of QUESTIONS) answer(profile, question, said(question));
	return profile;
}

function answer<Of extends Question>(profile: Profile, question: Of, value: unknown): void {
	const kept: { [One in Question]?: Answer } = profile;
	if (isAnswer(question, value)) kept[question] = value;
}
