import { badRequest } from "./errors.ts";

/** What a form sent; a body that is no form, or is cut off, is the sender's mistake. */
export async function readForm(request: Request): Promise<FormData> {
	try {
		return await request.formData();
	} catch (error) {
		throw error instanceof TypeError ? badRequest() : error;
	}
}
