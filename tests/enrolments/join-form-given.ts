/** The form as Amina sends it, but for the given fields. */
export function joinForm(given: Record<string, string> = {}): FormData {
	const form = new FormData();
	const fields = {
		name: "أمينة",
		phone: "07700 900123",
		"leave-message": "yes",
		email: "",
		language: "ar",
		speaking: "entry-1",
		reading: "unsure",
		message: "",
		consent: "yes",
		"form-key": "form-1",
		...given,
	};
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	return form;
}
