import { useTranslation } from "react-i18next";

export function Steps({ current, total }: { current: number; total: number }) {
	const { t } = useTranslation("common");
	return (
		<div className="steps">
			<p>{t("ui.step", { current, total })}</p>
			<div className="steps-track" aria-hidden="true">
				{Array.from({ length: total }, (_, index) => (
					<i key={index} className={index < current ? "done" : undefined} />
				))}
			</div>
		</div>
	);
}
