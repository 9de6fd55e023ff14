import { QrCode } from '../../blocks/QrCode.tsx';
import { WrittenAddress } from '../../blocks/WrittenAddress.tsx';
import type { Code } from './codesOf.ts';

interface CodePlateProps {
  code: Code;
  dated: string;
  version: string;
}

/** A code to scan, and beside it in letters whose language it is, what it leads to, where, and of which day. */
export function CodePlate({ code, dated, version }: CodePlateProps) {
  return (
    <div className="plate" lang={code.tag} dir={code.dir}>
      <QrCode address={code.address} />
      <div className="g">
        <b>{code.autonym}</b>
        <p>{code.title}</p>
        <p>
          <WrittenAddress address={code.address} />
        </p>
        <p className="s">
          {dated}
          <br />
          <bdi dir="ltr">{version}</bdi>
        </p>
      </div>
    </div>
  );
}
