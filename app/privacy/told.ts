/** How a notice came to her from the hands of staff. */
export const WAYS_TOLD = ["read", "paper"] as const;

export type Told = (typeof WAYS_TOLD)[number];

/** Null: not yet. */
export function toldIn(form: FormData): Told | null {
	return WAYS_TOLD.find((one) => one === form.get("told")) ?? null;
}
