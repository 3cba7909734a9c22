import { type ActionFunctionArgs, data, type LoaderFunctionArgs } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loadJoin, openJoin } from "#app/enrolments/join.server.ts";
import { typedInLanguage, typedJoin } from "#app/enrolments/join-form.ts";
import { JoinJourney } from "#app/enrolments/join-journey.tsx";
import { wishFromList } from "#app/enrolments/wish.ts";
import type { FieldErrors } from "#app/http/forms.ts";
import { openList } from "#app/keeping/list.server.ts";
import { listOf } from "#app/keeping/list-cookie.ts";
import { ListPage } from "#app/keeping/list-page.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("enrolments:join.title") };

/** The form holds a key of its own; going back to it must not lose what was typed. */
export function headers() {
	return { "Cache-Control": "private, no-cache" };
}

/** With no class chosen it is the list again, which says so. */
export async function loader({ context, request }: LoaderFunctionArgs) {
	const { db, language, now, secureCookies } = context;
	const wish = wishFromList(request);
	const { open, closed } = await openJoin(db, wish, language, now);
	if (open.length + closed.length > 0) {
		return { ...(await loadJoin(db, wish, language, now)), list: null };
	}
	const list = await openList(db, listOf(request, secureCookies), language, now);
	return data({ join: null, fresh: null, list }, { status: list?.classes.length ? 400 : 200 });
}

/** The form again with all that was typed, in whatever language was chosen meanwhile. */
export async function action({ request }: ActionFunctionArgs) {
	const form = await request.formData();
	return { typed: typedInLanguage(typedJoin(form), form) };
}

export default function JoinSeveral() {
	const loaded = useLoaderData<typeof loader>();
	const step = useActionData<typeof action>();
	if (loaded.join) return <JoinJourney join={loaded.join} fresh={loaded.fresh} step={step} />;
	const errors: FieldErrors = loaded.list?.classes.length ? { class: "keeping:list.none" } : {};
	return <ListPage list={loaded.list} errors={errors} />;
}
