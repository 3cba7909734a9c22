import { v5 } from "uuid";

const NAMESPACE = "5f0c6c0e-3f2b-4d8e-9a51-e501b1a5d3e0";

/** The same thing has the same id in every demo. */
export function demoId(...parts: readonly (string | number)[]): string {
	return v5(parts.join("/"), NAMESPACE);
}
