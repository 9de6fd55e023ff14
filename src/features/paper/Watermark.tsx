import { useLanguage } from '../../i18n/LanguageContext.ts';

/** That this is no real document, across a drawing, in the language of the page. */
export function Watermark({ x, y }: { x: number; y: number }) {
  const { t, tag } = useLanguage();
  return (
    <g
      transform={`translate(${x} ${y}) rotate(-50)`}
      opacity=".2"
      pointerEvents="none"
      textAnchor="middle"
      fontSize="20"
      fontWeight="700"
    >
      {t('paper.watermark')
        .split(' - ')
        .map((line, at) => (
          <text key={line} y={at * 28 - 6} lang={tag}>
            {line}
          </text>
        ))}
    </g>
  );
}
