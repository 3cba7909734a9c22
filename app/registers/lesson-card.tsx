import { useTranslation } from "react-i18next";
import { useHref, usePage } from "#app/i18n/page.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Card } from "#app/ui/card.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Status } from "#app/ui/status.tsx";
import { CardActions } from "./card-actions.tsx";
import { CourseTitle, StateStatus, useLessonFacts } from "./lesson-words.tsx";
import { mayMark, type RegisterState } from "./register-state.ts";
import type { LessonSummary } from "./today.server.ts";
import { momentOf } from "./today.ts";

type LessonCardProps = {
	lesson: LessonSummary;
	withDay: boolean;
	heading: "h2" | "h3";
	/** What can be done with it from here, besides its register. */
	withActions?: boolean;
};

export function LessonCard({ lesson, withDay, heading: Heading, withActions }: LessonCardProps) {
	const { t } = useTranslation("registers");
	const { now } = usePage();
	const factsOf = useLessonFacts();
	const moment = momentOf(lesson, now);
	const isNow = moment === "now" && lesson.state !== "cancelled";
	const expected = t("lesson.expected", { count: lesson.expected });
	return (
		<Card
			as="li"
			tone={isNow ? "warm" : "plain"}
			heading={
				<Heading>
					<CourseTitle {...lesson} />
				</Heading>
			}
		>
			{(isNow || !lesson.ofClass) && (
				<p className="card-signs">
					{isNow && (
						<Status tone="ask" picto="clock">
							{t("today.now")}
						</Status>
					)}
					{!lesson.ofClass && (
						<Status tone="wait" picto="people">
							{t("today.cover")}
						</Status>
					)}
				</p>
			)}
			<Facts
				layout="brief"
				items={[
					...factsOf(lesson, withDay),
					{ picto: "people", term: t("lesson.who"), value: expected },
				]}
			/>
			<div className="card-foot">
				<StateStatus {...lesson} isOver={moment === "over"} />
				<RegisterLink lesson={lesson} />
			</div>
			{withActions && <CardActions lesson={lesson} />}
		</Card>
	);
}

function RegisterLink({ lesson }: { lesson: LessonSummary }) {
	const { t } = useTranslation("registers");
	const href = useHref();
	const kind = mayMark(lesson.state) && lesson.state !== "submitted" ? "primary" : "secondary";
	return (
		<ButtonLink href={href(`/lessons/${lesson.id}/register`)} kind={kind}>
			{t(`lesson.${linkWord(lesson.state)}`)}
			<span className="visually-hidden">
				{" "}
				<CourseTitle {...lesson} />
			</span>
		</ButtonLink>
	);
}

function linkWord(state: RegisterState): "open" | "continue" | "see" {
	if (state === "open") return "open";
	return state === "draft" || state === "reopened" ? "continue" : "see";
}
