import type { ReactNode } from "react";
import { useHours } from "#app/attendance/hours.ts";
import { formatNumber } from "#app/i18n/format.ts";
import { usePage } from "#app/i18n/page.tsx";
import type { Figures } from "./certificate.ts";
import { Say } from "./my-words.tsx";

type CertificateFiguresProps = {
	figures: Figures;
	targets: { met: number; of: number } | null;
};

/** Hours, lessons, targets; where too many marks are missing, what is marked and no more. */
export function CertificateFigures({ figures, targets }: CertificateFiguresProps) {
	const { language } = usePage();
	const hours = useHours();
	const number = (value: number) => formatNumber(value, language);
	return (
		<>
			<dl className="certificate-figures">
				<Figure term={<Say of="plans:certificate.hours" />}>
					<Of
						part={hours(figures.minutesAttended)}
						whole={figures.minutesOffered === null ? null : hours(figures.minutesOffered)}
					/>
				</Figure>
				<Figure term={<Say of="plans:certificate.lessons" />}>
					<Of
						part={number(figures.came)}
						whole={figures.lessons === null ? null : number(figures.lessons)}
					/>
				</Figure>
				{targets && (
					<Figure term={<Say of="plans:certificate.targets" />}>
						<Of part={number(targets.met)} whole={number(targets.of)} />
					</Figure>
				)}
			</dl>
			{figures.minutesOffered === null && (
				<p className="small">
					<Say of="plans:certificate.thin" with={{ count: figures.missing }} />
				</p>
			)}
		</>
	);
}

function Figure({ term, children }: { term: ReactNode; children: ReactNode }) {
	return (
		<div>
			<dd>{children}</dd>
			<dt>{term}</dt>
		</div>
	);
}

function Of({ part, whole }: { part: string; whole: string | null }) {
	if (whole === null) return <bdi>{part}</bdi>;
	return <Say of="plans:certificate.of" with={{ part, whole }} />;
}
