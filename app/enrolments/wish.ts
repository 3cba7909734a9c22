import { classPath, mayOpen } from "#app/finder/class-access.ts";
import type { CourseTable } from "#db/tables/courses.ts";

/** Whoever keeps more classes than that is not looking for a place. */
export const MOST_WISHES = 20;

/** The classes somebody wants to ask for, as the address of the form names them. */
export type Wish = {
	/** Where the form lives, without the language. */
	base: string;
	slugs: readonly string[];
	/** Of an employer's poster, for classes that are private. */
	code: string | null;
	/** The one class is named by the path, not by the query. */
	isOne: boolean;
};

type Asked = Pick<Request, "url">;

export function wishForOne(slug: string, { url }: Asked): Wish {
	const code = new URL(url).searchParams.get("code");
	return { base: `/classes/${encodeURIComponent(slug)}/join`, slugs: [slug], code, isOne: true };
}

export function wishFromList({ url }: Asked): Wish {
	const params = new URL(url).searchParams;
	const slugs = [...new Set(params.getAll("class"))].slice(0, MOST_WISHES);
	return { base: "/list/join", slugs, code: params.get("code"), isOne: false };
}

/** Classes and code stand in the address, so that every step knows them before its form is read. */
export function pathOf({ base, slugs, code, isOne }: Wish, step: "" | "/check" | "/request" = "") {
	const params = new URLSearchParams(isOne ? [] : slugs.map((slug) => ["class", slug]));
	if (code !== null) params.set("code", code);
	return `${base}${step}${params.size > 0 ? `?${params}` : ""}`;
}

/** Where the classes were chosen. */
export function backOf({ code, isOne, slugs: [slug = "", ...others] }: Wish): string {
	if (isOne) return classPath({ slug, code });
	return `/list?${new URLSearchParams([slug, ...others].map((one) => ["class", one]))}`;
}

type Doors = Pick<CourseTable, "state"> & Parameters<typeof mayOpen>[0];

/** A draft, and a private class without its code, do not exist for her. */
export function isThere(course: Doors, { code }: Pick<Wish, "code">): boolean {
	return course.state !== "draft" && mayOpen(course, code);
}
