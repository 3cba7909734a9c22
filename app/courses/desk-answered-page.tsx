import type { Refused } from "#app/enrolments/answers.ts";
import { WaitingListPage } from "#app/enrolments/waiting-list-page.tsx";
import type { loadAnsweredFrom } from "./desk-answer.server.ts";
import { DeskClassPage } from "./desk-class-page.tsx";

type AnsweredPageProps = {
	answered: Awaited<ReturnType<typeof loadAnsweredFrom>>;
	refused?: Refused;
	again?: string;
};

/** Where the button was pressed, with the reason why it did nothing. */
export function AnsweredPage({ answered, ...rest }: AnsweredPageProps) {
	if (answered.from === "class") return <DeskClassPage {...answered.page} {...rest} />;
	return <WaitingListPage list={answered.list} {...rest} />;
}
