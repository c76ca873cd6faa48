/** The look of a briefing as a page: the printed one's colours and faces, a measure of 68 characters, paper when printed. */
export const briefingStyle = `
:root{--ink:#1d1f21;--quiet:#565a5e;--line:#d5d1c7;--accent:#0d6b66;--brass:#7d5600}
body{max-width:68ch;margin:3rem auto;padding:0 1.25rem;color:var(--ink);background:#fff;font:17px/1.6 Read,serif;overflow-wrap:break-word}
h1{font-size:2rem;line-height:1.2;margin:.6rem 0}h2{font-size:1.35rem;margin:2.2rem 0 .6rem}h3{font-size:1.1rem;margin:1.8rem 0 .5rem}h4{font-size:1rem}
h1,h2,h3,h4{line-height:1.3}.subtitle{color:var(--quiet);font-size:1.15rem;font-style:italic}:lang(zh) .subtitle{font-style:normal}
.sans,nav,table,dl,figcaption{font-family:Label,sans-serif;font-size:.84rem;line-height:1.45}.quiet,dt{color:var(--quiet)}.hash{font-size:.72rem}
.organisation{font-weight:700}a{color:var(--accent)}.figure{white-space:nowrap;font-variant-numeric:tabular-nums}
nav{border-block:1px solid var(--line);padding:.8rem 0}nav h2{font-size:.8rem;margin:0 0 .4rem}nav ol{list-style:none;margin:0;padding:0}.level-2{padding-left:1.2rem}.level-3{padding-left:2.4rem}
.judgement{border-top:2px solid var(--accent);border-bottom:1px solid var(--line);padding:.4rem 0;margin:1.4rem 0}.name{color:var(--accent);font-weight:600;margin:.2rem 0}
.callout{border:1px solid var(--line);padding:.2rem .9rem;margin:1.4rem 0}.callout.note .name{color:var(--quiet)}.callout.caution .name{color:var(--brass)}
.claim{border-left:3px solid var(--accent);padding-left:.9rem;margin:1.4rem 0}.claim p{margin:.3rem 0;line-height:1.45}
.outcome{font-weight:600;white-space:nowrap}.confirmed{color:#1c6b3c}.contradicted{color:#a8322a}.untestable,.warning{color:var(--brass)}
blockquote{margin:1.2rem 1.6rem;font-style:italic}:lang(zh) blockquote{font-style:normal}
figure{margin:1.8rem 0}figure img{width:100%;height:auto}.image img{width:auto;max-width:100%}figcaption .number,caption .number{color:var(--accent);margin-right:.4em}figcaption,caption{font-weight:600;text-align:left;margin-bottom:.4rem}
table{width:100%;border-collapse:collapse;margin:1.4rem 0}th,td{padding:.3rem .5rem;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}th{border-bottom-color:var(--ink);font-weight:600}.right{text-align:right;font-variant-numeric:tabular-nums}
dl{display:grid;grid-template-columns:auto 1fr;gap:.2rem .9rem;margin:.4rem 0}dd{margin:0}.gap{border:1px dashed var(--brass);color:var(--brass);padding:.5rem .8rem}
.notes{border-top:1px solid var(--line);margin-top:3rem}.references ul{list-style:none;padding:0}.references li{padding-left:1.4rem;text-indent:-1.4rem;margin:.5rem 0}
.card{border-top:1px solid var(--line);margin-top:1.6rem}hr.break{border:0}
@media print{body{margin:0;max-width:none;font-size:10.5pt}hr.break{break-after:page}h2,h3,figcaption,caption{break-after:avoid}figure,.claim,.callout,tr{break-inside:avoid}thead{display:table-header-group}}
`.replace(/\n/g, '')
