import { usePage } from "#app/i18n/page.tsx";
import { English } from "#app/ui/both.tsx";
import type { ClassText } from "./class-card.ts";
import type { ClassPage } from "./class-page.ts";

/** Says who translated it, or that nobody did. */
export function OwnOrEnglish({ text, written }: { text: ClassText } & Pick<ClassPage, "written">) {
	const { t, language } = usePage();
	if (text.english === "" && !text.own) return null;
	if (language === "en") return <p className="measure">{text.english}</p>;
	if (!text.own) {
		return (
			<div className="measure">
				<p>
					<English>{text.english}</English>
				</p>
				<p className="small soft">{t("finder:class.englishOnly")}</p>
			</div>
		);
	}
	return (
		<div className="measure">
			<p dir="auto">{text.own}</p>
			{(written === "machine" || written === "checked") && (
				<p className="small soft">{t(`finder:class.${written}`)}</p>
			)}
		</div>
	);
}
