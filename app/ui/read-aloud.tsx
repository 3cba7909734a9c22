import { usePage } from "#app/i18n/page.tsx";
import { Picto } from "./picto.tsx";

/** Stays hidden unless the script of `handle.readAloud` finds a voice for the page's language. */
export function ReadAloud() {
	const { t } = usePage();
	return (
		<button
			type="button"
			className="button button-quiet"
			hidden
			data-read-aloud
			data-stop={t("guide:aloud.stop")}
		>
			<Picto name="listen" />
			<span>{t("guide:aloud.start")}</span>
		</button>
	);
}
