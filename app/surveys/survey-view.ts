import { NOT_SAID } from "./answer-form.ts";
import type { OpenSurvey } from "./survey.server.ts";
import { nextUnanswered, pathOf, stepOf } from "./survey-steps.ts";
import type { Question } from "./survey-versions.ts";

export type SurveyStart = ReturnType<typeof startOf>;
export type AskedQuestion = ReturnType<typeof askedOf>;
export type SurveyEnd = ReturnType<typeof endOf>;

export function startOf(survey: OpenSurvey, token: string) {
	const isReading = survey.mode === "read-aloud";
	return {
		isReading,
		isFinished: survey.isFinished,
		answered: survey.answers.size,
		total: survey.questions.length,
		next: pathOf(token, nextUnanswered(survey)),
		/** Where who reads goes back to. */
		learnerId: isReading ? survey.learnerId : null,
	};
}

/** One question, with what was answered where it may be shown. */
export function askedOf(survey: OpenSurvey, question: Question, token: string) {
	const { before, next, ...step } = stepOf(survey, question.id);
	const answer = survey.answers.get(question.id);
	const start = `/survey/${token}`;
	return {
		question,
		...step,
		here: pathOf(token, question.id),
		back: before === null ? start : pathOf(token, before),
		next: pathOf(token, next),
		start,
		/** As the fields have it; null where there is none, or it is not shown here. */
		chosen: answer?.isShown ? (answer.value === null ? NOT_SAID : String(answer.value)) : null,
		isHidden: answer?.isShown === false,
	};
}

export function endOf(survey: OpenSurvey, token: string) {
	const { questions, answers } = survey;
	const missing = questions.filter(({ id }) => !answers.has(id));
	return {
		answered: answers.size,
		total: questions.length,
		missing: missing.map(({ id }) => ({
			number: stepOf(survey, id).number,
			path: pathOf(token, id),
		})),
		here: pathOf(token, null),
		back: pathOf(token, questions.at(-1)?.id ?? null),
	};
}
