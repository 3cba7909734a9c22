import { useTranslation } from "react-i18next";
import { isLanguage } from "#app/i18n/languages.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { HelperPerson } from "./helper-people.ts";

type CertificatesProps = {
	helper: Pick<HelperPerson, "learnerId" | "language" | "certificates">;
	/** Her own page has them below its own address. */
	path?: string;
};

/** Each in her own language, with the English beside. */
export function Certificates({ helper, path }: CertificatesProps) {
	const { t } = useTranslation("attendance");
	const { language } = usePage();
	const own = isLanguage(helper.language) ? helper.language : language;
	const address = path ?? `/manage/volunteers/${helper.learnerId}/certificate`;
	return (
		<ul className="cluster">
			{helper.certificates.map((hours) => (
				<li key={hours}>
					<a href={`/${own}${address}?hours=${hours}`}>{t("certificate.for", { count: hours })}</a>
				</li>
			))}
		</ul>
	);
}
