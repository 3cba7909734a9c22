import type { OpenSurvey } from "./survey.server.ts";

type Asked = Pick<OpenSurvey, "questions" | "answers">;

/** Where she goes on: the first question without an answer, or the end. */
export function nextUnanswered({ questions, answers }: Asked): string | null {
	return questions.find(({ id }) => !answers.has(id))?.id ?? null;
}

/** Her place among the questions, with its neighbours. */
export function stepOf({ questions }: Pick<Asked, "questions">, item: string) {
	const index = questions.findIndex(({ id }) => id === item);
	return {
		number: index + 1,
		total: questions.length,
		before: questions[index - 1]?.id ?? null,
		next: questions[index + 1]?.id ?? null,
	};
}

/** The address within the survey: a question, or the end where there is none. */
export function pathOf(token: string, item: string | null): string {
	return item === null ? `/survey/${token}/end` : `/survey/${token}/questions/${item}`;
}
