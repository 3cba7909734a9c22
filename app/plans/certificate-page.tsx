import { useTranslation } from "react-i18next";
import { Laurel, Signed } from "#app/attendance/certificate-page.tsx";
import { formatDay } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import { ClassName } from "#app/my/words.tsx";
import { Both } from "#app/ui/both.tsx";
import { PageFrame } from "#app/ui/page-frame.tsx";
import type { Certificate } from "./certificate.server.ts";
import { CertificateFigures } from "./certificate-figures.tsx";
import { CertificateLevels } from "./certificate-levels.tsx";
import { Say } from "./my-words.tsx";

type CertificatePageProps = {
	certificate: Certificate;
	back: { href: string; label: string };
};

/** One sheet of A4 in two languages: that she came, and what she can do now. */
export function CertificatePage({ certificate, back }: CertificatePageProps) {
	const { t } = useTranslation("attendance");
	if (!certificate.figures) return <NothingYet certificate={certificate} back={back} />;
	return (
		<PageFrame wide back={back} demo={certificate.isExample}>
			<p className="no-print">{t("certificate.print")}</p>
			<article className="certificate certificate-full">
				<Laurel />
				<h1>
					<Say of="plans:certificate.title" />
				</h1>
				<p>
					<Say of="plans:certificate.for" />
				</p>
				<p className="certificate-name">
					<bdi>{certificate.name}</bdi>
				</p>
				<TheClass certificate={certificate} />
				<CertificateFigures figures={certificate.figures} targets={certificate.targets} />
				<CertificateLevels paths={certificate.paths} />
				<Signed />
			</article>
		</PageFrame>
	);
}

/** A paper of nothing would say that she never came. */
function NothingYet({ certificate, back }: CertificatePageProps) {
	return (
		<PageFrame back={back} demo={certificate.isExample}>
			<h1>
				<Say of="plans:certificate.title" />
			</h1>
			<p>
				<ClassName {...certificate} />
			</p>
			<p>
				<Say of="plans:certificate.none" />
			</p>
		</PageFrame>
	);
}

function TheClass({ certificate }: { certificate: Certificate }) {
	return (
		<>
			<p>
				<Say of="plans:certificate.class" />
			</p>
			<p className="lead">
				<strong>
					<ClassName {...certificate} />
				</strong>
			</p>
			<p>
				<bdi>{certificate.provider}</bdi>
			</p>
			<When certificate={certificate} />
		</>
	);
}

function When({ certificate: { startedOn, endedOn } }: { certificate: Certificate }) {
	const { t, english, language } = usePage();
	if (startedOn === null) return null;
	const days = (tag: string) => ({
		from: formatDay(startedOn, tag),
		to: endedOn === null ? "" : formatDay(endedOn, tag),
	});
	const key = endedOn === null ? "plans:certificate.since" : "plans:certificate.fromTo";
	return (
		<p>
			<Both own={t(key, days(language))} english={english(key, days("en"))} block />
		</p>
	);
}
