import { useTranslation } from "react-i18next";
import { English } from "#app/ui/both.tsx";
import { type CodeListName, codeList } from "./code-lists.ts";

/** Where the words of a list come from. */
export function CodeSource({ name }: { name: CodeListName }) {
	const { t } = useTranslation("admin");
	const { source } = codeList(name);
	if (source === null) return <span className="small soft">{t("codes.own")}</span>;
	return (
		<span className="small soft">
			<English>{source}</English>
		</span>
	);
}
