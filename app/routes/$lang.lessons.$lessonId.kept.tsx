import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { KeptRegisterPage } from "#app/registers/kept-pages.tsx";
import { openKeptRegister } from "#app/registers/kept-register.server.ts";
import { OfflineParts } from "#app/registers/offline-parts.tsx";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("registers:register.title") };

export async function loader({ context, params }: LoaderFunctionArgs) {
	const person = requirePerson(context, "tutor", "coordinator");
	const { db, language, now } = context;
	const register = await openKeptRegister(db, person, params.lessonId!, language, now);
	return { register, personId: person.id };
}

export default function KeptRegisterRoute() {
	const { register, personId } = useLoaderData<typeof loader>();
	return (
		<>
			<KeptRegisterPage register={register} />
			<OfflineParts personId={personId} lesson={register} />
		</>
	);
}
