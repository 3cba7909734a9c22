import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requirePerson } from "#app/access/require.ts";
import { listClassChoices, searchLearners } from "#app/assessments/learners.server.ts";
import { LearnersList } from "#app/assessments/learners-list.tsx";
import { DeskFrame } from "#app/courses/desk-frame.tsx";
import { textOf } from "#app/http/forms.ts";
import type { Handle } from "#app/root.tsx";

export const handle: Handle = { title: (t) => t("assessments:learners.title") };

export async function loader({ context, request }: LoaderFunctionArgs) {
	const person = requirePerson(context, "coordinator");
	const query = new URL(request.url).searchParams;
	const words = textOf(query, "q", 80);
	const page = Number.parseInt(textOf(query, "page", 6), 10) || 1;
	const courseId = textOf(query, "class", 60);
	const { db, language } = context;
	return {
		words,
		courseId,
		classes: await listClassChoices(db, person, language),
		found: await searchLearners(db, person, { words, courseId }, page, language),
	};
}

export default function Learners() {
	return (
		<DeskFrame>
			<LearnersList {...useLoaderData<typeof loader>()} />
		</DeskFrame>
	);
}
