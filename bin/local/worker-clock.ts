/**
 * Replaces `Date` in this thread, before anything else is loaded, by one that reads real time plus the
 * offset which the control page moves. Timers and `performance.now()` stay real.
 *
 * @param shared one 64-bit float: milliseconds between virtual and real time.
 */
export function installVirtualDate(shared: SharedArrayBuffer): void {
  const RealDate = globalThis.Date;
  const offset = new Float64Array(shared);
  const now = () => Math.floor(RealDate.now() + (offset[0] ?? 0));
  const VirtualDate: DateConstructor = new Proxy(RealDate, {
    construct: (target, args, newTarget) =>
      Reflect.construct(
        target,
        args.length === 0 ? [now()] : args,
        newTarget === VirtualDate ? target : newTarget,
      ),
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
  });
  RealDate.prototype.constructor = VirtualDate;
  globalThis.Date = VirtualDate;
}
