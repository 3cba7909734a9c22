import type { FieldErrors } from "#app/http/forms.ts";
import type { Request } from "./asking.ts";
import { CheckPage } from "./check-page.tsx";
import { ClosedPage } from "./closed-page.tsx";
import type { CourseToJoin } from "./join.server.ts";
import type { JoinTyped } from "./join-form.ts";
import { JoinPage } from "./join-page.tsx";

/** What a step of the journey was sent; nothing when the address was simply opened. */
export type JoinStep = { typed: JoinTyped; errors?: FieldErrors; request?: Request };

type JoinJourneyProps = { course: CourseToJoin; fresh: JoinTyped; step: JoinStep | undefined };

export function JoinJourney({ course, fresh, step = { typed: fresh } }: JoinJourneyProps) {
	if (!course.isOpen) return <ClosedPage course={course} />;
	if (step.request) return <CheckPage course={course} typed={step.typed} request={step.request} />;
	return <JoinPage course={course} typed={step.typed} errors={step.errors} />;
}
