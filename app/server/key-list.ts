/** Keys of one setting with commas between; spaces and a comma too many do no harm. */
export function keyList(value: string | undefined): string[] {
	return (value ?? "")
		.split(",")
		.map((one) => one.trim())
		.filter(Boolean);
}
