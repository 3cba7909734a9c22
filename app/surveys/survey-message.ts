import type { Translate } from "#app/i18n/namespaces.ts";

/** Short and neutral: others may read it on her telephone. */
export function surveyMessage(t: Translate, address: string): string {
	return [t("surveys:message.words"), address].join("\n");
}
