/** The page without the number of its own request, which is another for each answer. */
export async function withoutNumber(answer: Response): Promise<string> {
	const number = answer.headers.get("x-request-id");
	if (!number) throw new Error("The answer has no number.");
	return (await answer.text()).replaceAll(number, "…");
}
