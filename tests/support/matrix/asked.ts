/** Who asks, in the order of the columns below. */
export const WHO = [
	"stranger",
	"tutor",
	"coordinator",
	"employer",
	"evaluator",
	"administrator",
	"tutor2",
	"coordinator2",
] as const;

export type Who = (typeof WHO)[number];
export type Asked = { GET: Record<Who, number>; POST: Record<Who, number> };

/** Everybody may look, and everybody's empty form is answered alike. */
export function open(post: number, get = 200): Asked {
	return { GET: row(() => get), POST: row(() => post) };
}

/** Of the administrator alone. */
export function administrators(get: number, post: number): Asked {
	const only = (status: number) => `302 403 403 403 403 ${status} 403 403`;
	return asked(only(get), only(post));
}

export function asked(get: string, post: string): Asked {
	const [gets, posts] = [get, post].map((line) => line.trim().split(/\s+/).map(Number));
	return { GET: row((index) => gets![index]!), POST: row((index) => posts![index]!) };
}

function row(statusAt: (index: number) => number): Record<Who, number> {
	const [stranger, tutor, coordinator, employer, evaluator, administrator, tutor2, coordinator2] =
		WHO.map((_, index) => statusAt(index));
	return {
		stranger: stranger!,
		tutor: tutor!,
		coordinator: coordinator!,
		employer: employer!,
		evaluator: evaluator!,
		administrator: administrator!,
		tutor2: tutor2!,
		coordinator2: coordinator2!,
	};
}

/** Somebody who is kept out there: by her role, by what is to be done, or as the row is another's. */
export function isRefused({ GET, POST }: Asked, who: Who): boolean {
	if (who === "stranger") return GET.stranger === 302;
	return [GET[who], POST[who]].some((status) => status === 403 || status === 404);
}
