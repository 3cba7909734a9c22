import type { FieldErrors } from "#app/http/forms.ts";
import type { Request } from "./asking.ts";
import { CheckPage } from "./check-page.tsx";
import { ClosedPage } from "./closed-page.tsx";
import type { Join } from "./join.server.ts";
import type { JoinTyped } from "./join-form.ts";
import { JoinPage } from "./join-page.tsx";

/** What a step of the journey was sent; nothing when the address was simply opened. */
export type JoinStep = { typed: JoinTyped; errors?: FieldErrors; request?: Request };

type JoinJourneyProps = { join: Join; fresh: JoinTyped; step: JoinStep | undefined };

export function JoinJourney({ join, fresh, step = { typed: fresh } }: JoinJourneyProps) {
	if (join.open.length === 0) return <ClosedPage join={join} />;
	if (step.request) return <CheckPage join={join} typed={step.typed} request={step.request} />;
	return <JoinPage join={join} typed={step.typed} errors={step.errors} />;
}
