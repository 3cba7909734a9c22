import type { TextKey } from "#app/http/forms.ts";
import { usePage } from "#app/i18n/page.tsx";
import { Both } from "#app/ui/both.tsx";

type Values = Record<string, string | number>;

/** A text of hers in her language, with the English below or beside. */
export function Say({ of, with: values = {}, beside = false }: SayProps) {
	const { t, english } = usePage();
	return <Both own={t(of, values)} english={english(of, values)} block={!beside} />;
}

type SayProps = { of: TextKey; with?: Values; beside?: boolean };
