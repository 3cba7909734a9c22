import { type ActionFunctionArgs, data, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SECRET_ADDRESS_WITH_FORM } from "#app/http/private-page.ts";
import { readForm } from "#app/http/read-form.ts";
import { acceptMyOffer, openMyOffer } from "#app/keeping/my-offer.server.ts";
import { MyOfferPage } from "#app/keeping/my-offer-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("places:my.question") };

export function headers() {
	return SECRET_ADDRESS_WITH_FORM;
}

export async function loader({ context, params }: LoaderFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const named = { token: params.token!, reference: params.reference! };
	return openMyOffer(db, sessionSecret, named, language, now);
}

export async function action({ context, params, request }: ActionFunctionArgs) {
	const { db, sessionSecret, language, now } = context;
	const named = { token: params.token!, reference: params.reference! };
	const form = await readForm(request);
	const stays = form.getAll("stays").filter((one) => typeof one === "string");
	const accepted = await acceptMyOffer(db, sessionSecret, named, stays, now);
	if (accepted !== "accepted") return data({ refusal: accepted }, { status: 400 });
	throw redirect(`/${language}/my/${named.token}`, 303);
}

export default function MyOffer() {
	const offer = useLoaderData<typeof loader>();
	return <MyOfferPage offer={offer} refusal={useActionData<typeof action>()?.refusal} />;
}
