/** An address to be read and typed: without the part every browser adds by itself, and broken between host and path. */
export function WrittenAddress({ address }: { address: string }) {
  const [host = '', ...path] = address.replace(/^https?:\/\//, '').split(/(?<!\/)(?=\/)/);
  return (
    <bdi dir="ltr" className="u">
      {host}
      <wbr />
      {path.join('')}
    </bdi>
  );
}
