import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { hasPasskey } from "#app/factors/factors.server.ts";
import { SECOND_FORM, SecondOverPage, SecondPage } from "#app/factors/second-page.tsx";
import { textOf, typedValues } from "#app/http/forms.ts";
import { failedForm, isLanguageSwitch, switchedForm } from "#app/http/page-data.ts";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { doorOf } from "#app/people/door.ts";
import { answerEntered, sendOn } from "#app/people/entered.server.ts";
import { halfOf } from "#app/people/half-cookie.server.ts";
import { nextPath } from "#app/people/next-path.ts";
import { enterWithCode } from "#app/people/second-step.server.ts";
import type { Handle } from "#app/root.tsx";
import { useErrorTexts } from "#app/ui/error-texts.ts";
import { PageFrame } from "#app/ui/page-frame.tsx";

export const handle: Handle = { title: (t) => t("factors:second.title") };
export const headers = () => SECRET_ADDRESS_WITH_FORM;

export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language } = context;
	const next = nextPath(new URL(request.url).searchParams.get("next"), language);
	sendOn(context, next);
	const half = await halfOf(context, request);
	return {
		next: next ?? "",
		isOver: half === null,
		passkey: half ? await hasPasskey(db, half.personId) : false,
	};
}

export async function action({ context, request }: ActionFunctionArgs) {
	const { db, factorKeys: keys, language, now } = context;
	const form = await readForm(request);
	const { code: _, ...typed } = typedValues(form);
	if (isLanguageSwitch(form)) return switchedForm(typed);
	const half = await halfOf(context, request);
	const step = await enterWithCode(db, doorOf(context, request), { keys, half }, form, now);
	if (step.state !== "in") return failedForm(step.state === "wrong" ? step.errors : {}, typed);
	const next = nextPath(textOf(form, "next", 2000), language);
	throw answerEntered(context, request, { step: "in", ...step.entered }, next);
}

export default function Second() {
	const { next, isOver, passkey } = useLoaderData<typeof loader>();
	const failed = useActionData<typeof action>();
	const errors = useErrorTexts(failed?.errors ?? {});
	const typedNext = failed?.typed.next?.[0];
	return (
		<PageFrame switcher={{ formId: SECOND_FORM }}>
			{isOver ? (
				<SecondOverPage />
			) : (
				<SecondPage next={typedNext ?? next} hasPasskey={passkey} errors={errors} />
			)}
		</PageFrame>
	);
}
