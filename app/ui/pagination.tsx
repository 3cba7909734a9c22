import { useTranslation } from "react-i18next";
import { Picto } from "./picto.tsx";

type PaginationProps = { page: number; pages: number; hrefOf: (page: number) => string };

export function Pagination({ page, pages, hrefOf }: PaginationProps) {
	const { t } = useTranslation("common");
	if (pages <= 1) return null;
	return (
		<nav className="pagination" aria-label={t("ui.pages")}>
			{page > 1 && (
				<a className="pagination-step pagination-previous" href={hrefOf(page - 1)} rel="prev">
					<Picto name="arrow" />
					<span>{t("ui.previous")}</span>
				</a>
			)}
			<ol>
				{shownPages(page, pages).map((number) => (
					<li key={number}>
						<a
							href={hrefOf(number)}
							aria-label={t("ui.page", { number })}
							aria-current={number === page ? "page" : undefined}
						>
							{number}
						</a>
					</li>
				))}
			</ol>
			{page < pages && (
				<a className="pagination-step" href={hrefOf(page + 1)} rel="next">
					<span>{t("ui.next")}</span>
					<Picto name="arrow" />
				</a>
			)}
		</nav>
	);
}

/** First, last and the neighbours; a gap shows by itself in the numbers. */
export function shownPages(page: number, pages: number): number[] {
	const wanted = [1, page - 1, page, page + 1, pages];
	return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages);
}
