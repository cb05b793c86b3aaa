"use strict";var he=Object.defineProperty;var sn=Object.getOwnPropertyDescriptor;var an=Object.getOwnPropertyNames;var ln=Object.prototype.hasOwnProperty;var cn=(e,t)=>{for(var r in t)he(e,r,{get:t[r],enumerable:!0})},dn=(e,t,r,n)=>{if(t&&typeof t=="object"||typeof t=="function")for(let o of an(t))!ln.call(e,o)&&o!==r&&he(e,o,{get:()=>t[o],enumerable:!(n=sn(t,o))||n.enumerable});return e};var pn=e=>dn(he({},"__esModule",{value:!0}),e);var Fr={};cn(Fr,{document:()=>pt,gitlab:()=>mt,html:()=>Xt,junit:()=>Qt,sarif:()=>on});module.exports=pn(Fr);var te="https://github.com/campaign-ims-check/campaign-ims-check",Dr=`${te.replace("github.com","raw.githubusercontent.com")}/main/dist/campaign-ims.schema.json`,M=e=>`${te}/blob/main/docs/rules/${e}.md`;function F(e,t){let r=new Map;for(let n of e){let o=t(n),i=r.get(o);i?i.push(n):r.set(o,[n])}return r}var k=["error","warning","notice"],G=["External account","Product context","IMS server URL","Association mask","Scope","Callback URL","Client id and secret","Restart","beyond the page","reading"];var E=e=>e.charAt(0).toUpperCase()+e.slice(1);function C({instances:e},t,r,n){let o=e.some(i=>i.name===t&&i.estate!==r&&i.repository===n);return[...n===void 0?[]:[n],...o&&r!==""?[r]:[],t].join(": ")}function re(e,{instance:t,estate:r,repository:n=""}){return t===null||t==="default"?n:C(e,t,r,n||void 0)}function oe(e){let{instances:t}=e,r=F(e.checks,ne),n=F(e.findings,ne),o=G.map(i=>({section:i,cells:t.map(({name:s,estate:a,repository:l})=>{let c=u=>[s,null].flatMap(f=>n.get(ne({section:i,repository:l,estate:u,instance:f}))??[]),d=c(a);return mn(r.get(ne({section:i,repository:l,estate:a,instance:s}))??[],d.length>0?d:c(""))})}));return{instances:t.map(({name:i,estate:s,repository:a})=>C(e,i,s,a)),rows:o}}var ne=({section:e,repository:t="",estate:r,instance:n})=>`${e}\0${t}\0${r}\0${n??"\0"}`;function mn(e,t){let r=n=>e.some(o=>o.status===n);return r("fail")?k.find(n=>t.some(o=>o.level===n))??"error":e.some(({status:n,reason:o})=>n==="pass"&&o!==null)?"suppressed":r("pass")?r("not-checked")?"partial":"pass":r("not-checked")?"not-checked":null}function V(e){let t=fn(e),r=new Map;for(let{reason:n,rule:o,places:i}of un(e.checks)){let s=t(i),a=JSON.stringify([n,s]),l=r.get(a);l?l.rules.push(o):r.set(a,{reason:n,rules:[o],owners:s})}return[...r.values()]}function un(e){let t=new Map;for(let r of e){let{status:n,reason:o,rule:i}=r;if(n!=="not-checked"||o===null)continue;let s=JSON.stringify([o,i]),a=t.get(s)??{reason:o,rule:i,places:new Map};t.set(s,a),a.places.set(ye(r),r)}return t.values()}var ye=({repository:e,estate:t,instance:r})=>JSON.stringify([e,t,r]);function fn(e){let t=new Set(e.checks.map(ye)),r=new Map;for(let i of e.checks)r.set(i.repository,(r.get(i.repository)??new Set).add(ye(i)));let n=new Map,o=(i,{instance:s,estate:a,repository:l})=>{let c=n.get(i)??C(e,s,a,l);return n.set(i,c),c};return i=>{if(i.size===t.size)return[];let s=new Map;for(let[a,l]of i)s.set(l.repository,[...s.get(l.repository)??[],o(a,l)]);return[...s].flatMap(([a,l])=>a!==void 0&&l.length===r.get(a)?.size?[a]:l)}}function D({shared:e=[]}){let t=e.filter(({rule:r})=>r===null).length;return t===0?null:`${t===1?"an address is":`${t} addresses are`} used in several repositories`}var H={"redirected-to-adobe":"they are redirected to adobe.com","no-matching-right":'"Login does not have any right matching the expression"',"no-login-page":"they cannot reach the Adobe ID login page"};var gn=new TextEncoder,be=(e,t)=>t==="bytes"?gn.encode(e).length:e.length;function Xe(e,t,r){let n=e.map(({head:s,foot:a,rows:l})=>be(s+a+Ye(l.length),r)),o=t-n.reduce((s,a)=>s+a,0),i=new Map;for(let s of[...e].sort((a,l)=>a.rank-l.rank)){let a=s.rows.findIndex(l=>(o-=be(l,r),o<0));a!==-1&&(o+=be(s.rows[a]??"",r)),i.set(s,a===-1?s.rows.length:a)}return e.map(s=>hn(s,i.get(s)??0)).join("")}var Ye=e=>`
*… ${e} more*
`,hn=({head:e,rows:t,foot:r},n)=>e+t.slice(0,n).join("")+(n<t.length?Ye(t.length-n):"")+r;function K({source:e,findings:t}){let r=t.filter(({state:n})=>n==="existing");return e.base===null&&r.length===0?null:{fresh:t.filter(({state:n})=>n==="new"),before:r}}var q=(e,t)=>`${e} ${t}${e===1?"":"s"}`;function ie(e,t=""){return k.map(n=>[e.filter(o=>o.level===n).length,n]).filter(([n])=>n>0).map(([n,o])=>q(n,t+o)).join(", ")}var ke="a Campaign external account, operator group or server file",yn={index:["file"," in the index"],tree:["file"," in this commit"],worktree:["tracked file",""]};function qe({files:{tracked:e,read:t},source:r,repositories:n}){let[o,i]=yn[n?"worktree":r.kind];return t>0?`no file that was asked about is ${ke}; of ${e} ${o}s${i}, ${t} ${t===1?"was":"were"} read.`:e===0?`there are no ${o}s${i}.`:e===1?`the only ${o}${i} is not ${ke}.`:`none of the ${e} ${o}s${i} is ${ke}.`}var _={error:"❌",warning:"⚠️",notice:"ℹ️"};function we(e,t){return e==="fail"?_.error:t.some(r=>r!=="notice")?_.warning:t.length>0?_.notice:"✅"}function bn(e){let{findings:t,summary:r,instances:n}=e;if(n.length===0&&t.length===0)return"✅ Campaign IMS: nothing to check";let o=K(e),i=o?.fresh??t,s=D(e),[a,l]=i.length===0&&r.verdict==="fail"?[t,""]:[i,o?"new ":""],c=a.length===0&&s===null?`nothing ${l}is wrong`:[ie(a,l),s].filter(Boolean).join(", "),d=i.map(({level:u})=>u);return`${we(r.verdict,s===null?d:[...d,"warning"])} Campaign IMS: ${c}`}function Ze(e){let{findings:t,files:r,instances:n,repositories:o}=e,i=`### ${bn(e)}`;if(n.length===0&&t.length===0)return[i,qe(e).replace(/^./,c=>c.toUpperCase())];let s=o?` of ${o.length===1?"1 repository":`${o.length} repositories`}`:"",a=K(e)?.before.length??null,l=a===null?"":a===0?"; nothing was wrong before":`; ${q(a,"finding")} from before`;return[i,`${q(n.length,"instance")} in ${q(r.read,"file")}${s}, out of ${r.tracked} tracked${l}.`]}var so=new Map([["АВЕЅІЈКМНОРСТУХЅҮаеорсухіјѕԁһԛԝ","ABESIJKMHOPCTYXSYaeopcyxijsdhqw"],["ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονιρα","ABEZHIKMNOPTYXovipa"],["‐‑‒–—―−⁃﹣－","----------"],["ıɡⅼ","igl"]].flatMap(([e="",t=""])=>[...e].map((r,n)=>[r,t[n]??""]))),Qe=new RegExp("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Default_Ignorable_Code_Point}\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u2800\\u3000\\ufff0-\\uffff]|\\p{Cs}","u");var kn=e=>`U+${(e.codePointAt(0)??0).toString(16).toUpperCase().padStart(4,"0")}`;var wn=e=>Qe.test(e);var $=e=>Qe.test(e)?[...e].map(t=>wn(t)?`<${kn(t)}>`:t).join(""):e,et=(e,t)=>e.slice(0,t).replace(/[\ud800-\udbff]$/,"");var tt=1e3,$n=/[&<>`*_~[\]|\\$@#:]|(?<=www)\.|(?<=^\s*)[-+=\d]/gi,xn=/[@#$:](?=\S)|\bGH(?=-)|[\da-f]{6}(?=[\da-f])|\bwww(?=\.)/gi,vn="​";function R(e){return nt(e).trimStart().split(/("[^"]*")/).map(r=>/^"[^"]+"$/.test(r)?rt(r.slice(1,-1)):ot(r.replace(xn,`$&${vn}`))).join("")}var v=e=>rt(nt(e)),nt=e=>$(e.length>tt?`${et(e,tt)}…`:e),rt=e=>`<code>${ot(e.replace(/^ | $| (?= )/g,"␣"))}</code>`,ot=e=>e.replace($n,t=>`&#${t.charCodeAt(0)};`);var se=e=>e.split("/").map(Sn).join("/").replace(/^\//,".//"),Sn=e=>e.split(/(\\x(?:[89a-f][\da-f]|5c))/).map((t,r)=>r%2===1?`%${t.slice(2).toUpperCase()}`:Rn(t)).join(""),Rn=e=>encodeURIComponent(e.replace(new RegExp("\\p{Surrogate}","gu"),"�")).replace(/[!'()*~_]/g,t=>`%${t.charCodeAt(0).toString(16).toUpperCase()}`);var Ln=/^[\w.-]+\/[\w.-]+$/;function ae({repositories:e},t){let r=new Map((e??[]).map(({name:n,revision:o})=>[n,o]));return({path:n,start:o,end:i},s)=>{let a=t&&U(t,s),l=t?.revision??r.get(s??"")??null;if(a===null||l===null)return null;let c=i.line>o.line?`-L${i.line}`:"";return`${a}/blob/${encodeURIComponent(l)}/${se(n)}#L${o.line}${c}`}}function U({server:e,repository:t},r){let n=t??r??"";return Ln.test(n)&&/^https?:\/\/[^\s/?#]+$/.test(e)?`${e}/${n}`:null}var Mn={..._,pass:"✅",suppressed:"🔕 suppressed",partial:"✅ ok in part","not-checked":"➖"},le=6,En=20;function st(e,t){let{instances:r,rows:n}=oe(e);if(r.length===0)return[];let o=n.map(({section:l})=>E(l)),i=n.map(({cells:l})=>l.map(c=>c===null?"":Mn[c]));if(r.length<=le){let l=o.map((c,d)=>Z([c,...i[d]??[]]));return[{rank:t,head:it(r.map(v)),rows:l,foot:`
`}]}let s=r.flatMap((l,c)=>r.length>En&&!n.some(({cells:d})=>Cn(d[c]??null))?[]:[Z([v(l),...i.map(d=>d[c]??"")])]),a=r.length-s.length;return s.length===0?[{rank:t,head:"",rows:[],foot:`*${a} instances without findings*

`}]:[{rank:t,head:it(o),rows:s,foot:a===0?`
`:`
*… ${a} more without findings*

`}]}var Cn=e=>k.some(t=>t===e);function at(e,t){let r=({name:o,summary:i})=>{let s=we(i.verdict,i.new===0?[]:k.filter(a=>i[a]>0));return Z([`${s} ${v(o)}`,...k.map(a=>String(i[a]||""))])},n=`| repository | ${k.map(o=>`${o}s`).join(" | ")} |
| --- |${" ---: |".repeat(k.length)}
`;return{rank:t,head:n,rows:e.map(r),foot:`
`}}var $e=({shared:e=[]})=>e.map(({message:t,repositories:r})=>`- ${R(t)} ${xe(r)}
`),xe=e=>e.length>le?`${e.slice(0,le).map(v).join(", ")} and ${e.length-le} more`:e.map(v).join(", "),Z=e=>`| ${e.join(" | ")} |
`,it=e=>Z(["",...e])+Z(["---",...e.map(()=>"---")]);var L={said:0,weakened:1,fresh:2,restart:3,overview:4,existing:5,suppressed:6,unchecked:7};function dt(e,t){let{findings:r,suppressed:n,weakened:o}=e,i=Pn(ae(e,t.links)),s=r.filter(({state:m,section:g})=>m==="new"&&g!=="Restart").sort(Tn),a=r.filter(({state:m,section:g})=>m==="existing"&&g!=="Restart"),l=r.filter(({section:m})=>m==="Restart"),c=e.summary.verdict==="fail"&&s.length===0?L.fresh:L.existing,d=(m,g=null)=>lt([re(e,m)].find(h=>h!==g)),u=[...Ze(e),...t.notes.map(R)].join(`

`),f=[{rank:L.said,head:`${u}

`,rows:[],foot:""},...e.repositories?[at(e.repositories,L.overview),...In(e)]:st(e,L.overview),...ce("This change takes from the checks",L.weakened,o.map(({path:m,message:g,repository:h})=>`- ⚠️ ${v(m)}: ${R(g)}${lt(h)}
`)),...ce(e.source.base===null?"Findings":"New findings",L.fresh,s.map(m=>ct(m,i,d(m)))),...ce("After merging, restart",L.restart,l.map(m=>`- ${R([m.message,m.help].filter(Boolean).join(" "))}${d(m,m.instance)}
`)),...de("Existing findings",c,a.map(m=>ct(m,i,d(m)))),...de("Suppressed",L.suppressed,n.map(m=>`- ${i(m,m.repository)} ${v(m.rule)}: ${R(m.reason)}${d(m)}
`)),...de("Not checked, and how to change that",L.unchecked,V(e).map(({reason:m,rules:g,owners:h})=>`- ${g.map(v).join(", ")}: ${R(m)}${h.length>0?` · ${xe(h)}`:""}
`))];return Xe(f,t.limit,t.unit)}var In=e=>D(e)===null?de("In several repositories",L.overview,$e(e)):ce("In several repositories",L.fresh,$e(e)),Tn=(e,t)=>k.indexOf(e.level)-k.indexOf(t.level),ce=(e,t,r)=>r.length>0?[{rank:t,head:`#### ${e} (${r.length})

`,rows:r,foot:`
`}]:[],de=(e,t,r)=>r.length>0?[{rank:t,head:`<details><summary>${e} (${r.length})</summary>

`,rows:r,foot:`
</details>

`}]:[],Pn=e=>(t,r)=>{let n=v(`${t.path}:${t.start.line}:${t.start.column}`),o=e(t,r);return o===null?n:`[${n}](${o})`},lt=(e="")=>e===""?"":` · ${v(e)}`;function ct(e,t,r){let{level:n,message:o,rule:i,help:s,symptom:a,related:l}=e,c=[...l.map(u=>`${R(u.note)}: ${t(u,e.repository)}`),...s===null?[]:[`Remedy: ${R(s)}`],...a===null?[]:[`Users see: ${R(H[a])}`]];return`- ${_[n]} **${t(e,e.repository)}** ${R(o)} [${v(i)}](${M(encodeURIComponent(i))})${r}
`+c.map(u=>`  - ${u}
`).join("")}var pt=({report:e},{links:t})=>`${dt(e,{links:t,limit:Number.MAX_SAFE_INTEGER,unit:"characters",notes:[]}).trimEnd()}
`;var jn={error:"critical",warning:"minor",notice:"info"};function mt({report:e}){let t=new Map,r=o=>{let i=t.get(o)??0;return t.set(o,i+1),i===0?o:`${o}-${i+1}`},n=e.findings.map(({message:o,help:i,rule:s,level:a,path:l,start:c,end:d,fingerprint:u,repository:f})=>({type:"issue",categories:["Bug Risk"],description:i===null?o:`${o} ${i}`,check_name:s,fingerprint:r(f===void 0?u:`${f}:${u}`),severity:jn[a],location:{path:f===void 0?l:`${f}/${l}`,lines:{begin:c.line,end:d.line}}}));return`${JSON.stringify(n,null,2)}
`}var ut=require("node:crypto");var ve=e=>(0,ut.createHash)("sha256").update(e,"utf8").digest("base64");var W=6;function gt(e){let t=e.trim(),r=t.replace(/^@/,""),n=On.test(e)?[Un(e),ft(e),ft(e).replaceAll("/","\\/")]:[];return[e,t,..._n(r)?[]:[r],...n,$(e),e.toLowerCase(),...Dn(r)]}var On=/[&<>"'\\/]/,An=/[\s,;&<>"'\\/]+/,Fn=200,Nn=4;function Dn(e){let t=e.length<=Fn?e.split(An).filter(r=>r!==""):[];return t.length>1&&t.length<=Nn?t.filter(r=>/\d/.test(r)&&/[a-z]/i.test(r)):[]}var _n=e=>/^[a-z\s_.-]*$/i.test(e)||/^[\d.]*$/.test(e),Un=e=>e.replace(/[&<>"']/g,t=>Bn[t]??t),Bn={"&":"&amp;","<":"&lt;",">":"&gt;",'"':"&quot;","'":"&apos;"},ft=e=>JSON.stringify(e).slice(1,-1);var zn=16,Gn=32,Se=/[^\s"']*/y;function Vn(e,t){return Se.lastIndex=t,Se.test(e),Se.lastIndex-t}function Re(e){let t=[...new Set([...e].flatMap(gt))].filter(({length:n})=>n>=W),r=F(t,n=>n.slice(0,W));return n=>{let o=[];for(let i=0;r.size>0&&i+W<=n.length;i++){let s=r.get(n.slice(i,i+W))??[],a=s.length>Gn?Vn(n,i):s.reduce((l,c)=>Math.max(l,Hn(c,n,i)),0);a!==0&&(o.push({start:i,end:i+a}),i+=a-1)}return o}}function Hn(e,t,r){let n=W;for(;n<e.length&&e[n]===t[r+n];)n+=1;return n===e.length||n>=zn||t[r+n]==="…"?n:0}var ht="secret|passwo?r?d|pass(?:phrase|_)|pwd|token|api[_-]?key|priv(?:ate)?[_-]?key|xtkKey",Go=new RegExp(ht,"i"),Kn="\\\\(?:u00|x)(?:[46][1-9a-f]|[57][\\da])",J=new RegExp(`${ht}|${Kn}`,"gi");var Le=/(:\/\/[^\s/?#@:]*:)[^\s/?#@]+(?=@)/g;var Wn=/[\w.-]*/y,Me=/["']?(?:\s*=\s*|\s*:[ \t]*)/y,Ee=/"[^"]*|'[^']*/y,Jn=/[^\n"'<>]*?(?=\s#|,\s*[\w.-]+["']?\s*[=:]|[}\n"'<>]|$)/y,Xn=/\s+[\w:.-]+\s*=|\s*[/?>]|\s*$/y,Yn=/[ \t]*(?:[,}\]\r\n]|#|$)/y,bt=/[^\n]*/y,kt=/[\w:.-]*/y,Ce=/(?:[^"'<>]|"[^"<]*"|'[^'<]*')*(?=\/>)/y,qn=/[^>]*>[^<]*/y;function Ie(e){let t=[...e.matchAll(Le)].map(({0:r,1:n="",index:o})=>({start:o+n.length,end:o+r.length}));J.lastIndex=0;for(let r=J.exec(e);r;r=J.exec(e)){let n=P(Wn,e,J.lastIndex),o=tr(e,r.index)?Zn(e,r.index):er(e,r.index,n);o&&o.end>o.start&&t.push(o),J.lastIndex=Math.max(n,o?.end??0)}return t}function Zn(e,t){let r=e.lastIndexOf("<",t)+1,n=P(kt,e,r);if(Ce.lastIndex=n,Ce.test(e))return{start:n,end:Ce.lastIndex};let o=Qn(e,e.slice(r,n),n);return{start:n,end:o??Math.max(P(qn,e,n),P(bt,e,n))}}function Qn(e,t,r){let n=null;for(let o=e.indexOf(t,r);o!==-1;o=e.indexOf(t,o+t.length))if(P(kt,e,o)===o+t.length){if(e[o-1]==="<")break;e[o-1]==="/"&&e[o-2]==="<"&&(n=o-2)}return n}function er(e,t,r){if(Me.lastIndex=r,!Me.test(e))return null;let n=Me.lastIndex;if(e[n]==="["||e[n]==="{")return{start:n,end:nr(e,n)};if(Ee.lastIndex=n,Ee.test(e)){let i=Ee.lastIndex+1,s=e.slice(r,n).includes("=")?Xn:Yn;s.lastIndex=i;let a=s.test(e)||i>e.length?i-1:P(bt,e,i);return{start:n+1,end:a}}let o=P(Jn,e,n);return{start:n,end:e[o]===`
`||o===e.length?rr(e,t,o):o}}var tr=(e,t)=>/<[\w:.-]{0,100}$/.test(e.slice(Math.max(0,t-101),t));function nr(e,t){let r=0;for(let n=t;n<e.length;n++)if((e[n]==="["||e[n]==="{")&&(r+=1),(e[n]==="]"||e[n]==="}")&&(r-=1),r===0)return n;return e.length}function rr(e,t,r){let n=e.lastIndexOf(`
`,t)+1,o=P(yt,e,n)-n,i=r;for(;i<e.length;){let s=P(yt,e,i+1),a=s-i-1>o||s-i-1===o&&e.startsWith("- ",s),l=e[s]===`
`||e[s]==="\r";if(!a&&!l)break;let c=e.indexOf(`
`,s);i=c===-1?e.length:c}return i}var yt=/[ \t]*/y;function P(e,t,r){return e.lastIndex=r,e.test(t)?e.lastIndex:r}var wt="•••";function B(e){let t=[0],r=!1,n=o=>{for(;!r&&!o();){let i=e.indexOf(`
`,t.at(-1));i===-1?r=!0:t.push(i+1)}};return{position(o){n(()=>(t.at(-1)??0)>o);let i=0,s=t.length-1;for(;i<s;){let a=i+s+1>>1;(t[a]??0)<=o?i=a:s=a-1}return{line:i+1,column:o-(t[i]??0)+1}},offset(o){return n(()=>t.length>=o),t[o-1]??e.length},text(o){n(()=>t.length>o);let i=t[o-1];if(i===void 0)return"";let s=t[o];return e.slice(i,s===void 0?void 0:s-1).replace(/\r$/,"")}}}var Te=80,pe=4096,$t=500;function vt(e,t,{start:r,end:n},o,i=sr(e)){let s=i.text(r.line),a=i.offset(r.line),l=r.column-1,c=Math.min(s.length,n.line===r.line?n.column-1:s.length),d=Math.max(0,l-Te),u=Math.min(s.length,Math.max(c,l)+Te),f=Math.min(c,l+2*Te),m=or(e,a+d,a+(f<c?f:u),ar(t,o)),g=(h,w)=>dr(e,a+h,a+w,m);return{before:(d>0?"…":"")+g(d,l),marked:g(l,f)+(f<c?"…":""),after:f<c?"":g(c,u)+(u<s.length?"…":"")}}function or(e,t,r,{spans:n,find:o}){let i=St(e,Math.max(0,t-$t),r+$t,o),s=[];for(let l=cr(n,t);(n[l]?.start??r)<r;l++)s.push(n[l]);return[...ir(e,t,r),...i,...s].filter(l=>l.end>l.start&&l.end>t&&l.start<r).sort((l,c)=>l.start-c.start)}var St=(e,t,r,n)=>n(e.slice(t,r)).map(o=>({start:t+o.start,end:t+o.end})),Q=null;function ir(e,t,r){let n=Math.max(0,Math.floor(t/pe)-1)*pe,o=Math.ceil(r/pe)*pe;return(Q?.from!==n||Q.to!==o||Q.text!==e)&&(Q={text:e,from:n,to:o,spans:St(e,n,o,Ie)}),Q.spans}var Pe={text:"",index:B("")};function sr(e){return Pe.text!==e&&(Pe={text:e,index:B(e)}),Pe.index}var xt=new WeakMap;function ar(e,t){let r=xt.get(t)??{byPath:lr(t),find:Re(t.map(({value:n})=>n))};return xt.set(t,r),{spans:r.byPath.get(e)??[],find:r.find}}function lr(e){let t=new Map;for(let{path:r,span:n}of[...e].sort((o,i)=>o.span.start-i.span.start)){let o=t.get(r)??[],i=o.at(-1);i&&n.start<=i.end?o[o.length-1]={start:i.start,end:Math.max(i.end,n.end)}:o.push(n),t.set(r,o)}return t}function cr(e,t){let[r,n]=[0,e.length];for(;r<n;){let o=r+n>>1;(e[o]?.end??0)>t?n=o:r=o+1}return r}function dr(e,t,r,n){let o="",i=t;for(let s of n)s.end<=i||s.start>=r||(o+=$(e.slice(i,Math.max(i,s.start)).replaceAll("	"," "))+wt,i=Math.min(r,s.end));return o+$(e.slice(i,Math.max(i,r)).replaceAll("	"," "))}var T=class{constructor(t){this.text=t}text};function p(e,...t){return new T(e.reduce((r,n,o)=>r+je(t[o-1]??null)+n))}var j=e=>new T(e.map(je).join(""));function je(e){return e===null?"":e instanceof T?e.text:typeof e=="object"?e.map(je).join(""):pr(String(e))}var pr=e=>$(e).replace(/[\ufdd0-\ufdef\ufffe\uffff]/g,t=>`<U+${t.charCodeAt(0).toString(16).toUpperCase()}>`).replace(/[&<>"']/g,t=>`&#${t.charCodeAt(0)};`);function Rt({findings:e,repositories:t},r,n){let o=(c,d)=>{let u=e.filter(f=>f[c]===d).length;return p`<label class="${d}"><input type="checkbox" name="${c}" value="${d}" checked=""/> ${d} <b>${u}</b></label>`},i=k.filter(c=>e.some(d=>d.level===c)),s=e.some(({state:c})=>c==="existing"),a=({sections:c})=>c.reduce((d,u)=>d+u.findings.length,0),l=r.map(c=>Ae(c.label,a(c)));return p`<form id="filters" aria-label="Filter the findings" hidden="">
<fieldset><legend>Level</legend>${i.map(c=>o("level",c))}</fieldset>
${s?p`<fieldset><legend>State</legend>${o("state","new")}${o("state","existing")}</fieldset>`:null}
${t?Oe("Repository","repository",mr(e)):null}
${Oe("Instance","instance",l)}
${Oe("Rule","rule",ur(e,n))}
<button type="reset">Show all</button>
<output id="shown" aria-live="polite"></output>
</form>
<p id="nothing" hidden="">No finding is of all that is chosen.</p>
`}var Oe=(e,t,r)=>p`<label class="pick">${e} <select name="${t}"><option value="">all</option>${r}</select></label>`,Ae=(e,t)=>p`<option value="${e}">${e} (${t})</option>`,mr=e=>[...Lt(e,({repository:t=""})=>t)].map(([t,r])=>Ae(t,r));function ur(e,t){let r=Lt(e,({rule:i})=>i),n=new Map(e.map(({rule:i,section:s})=>[i,s])),o=t.map(({id:i})=>i);return G.flatMap(i=>{let s=[...r.keys()].filter(a=>n.get(a)===i).sort((a,l)=>o.indexOf(a)-o.indexOf(l));return s.length===0?[]:[p`<optgroup label="${E(i)}">${s.map(a=>Ae(a,r.get(a)??0))}</optgroup>`]})}function Lt(e,t){let r=new Map;for(let n of e)r.set(t(n),(r.get(t(n))??0)+1);return r}function Et(e){let t=new Map(e.instances.map(({name:r,estate:n,repository:o})=>[C(e,r,n,o),[]]));for(let r of e.findings){let n=Fe(e,r),o=t.get(n);o?o.push(r):t.set(n,[r])}return[...t].filter(([,r])=>r.length>0).map(([r,n],o)=>({id:`g${o}`,label:r,repository:n[0]?.repository,sections:G.map((i,s)=>({id:`g${o}-${s}`,section:i,findings:fr(n.filter(a=>a.section===i))})).filter(i=>i.findings.length>0)}))}var fr=e=>["new","existing"].flatMap(t=>e.filter(r=>r.state===t));function Fe(e,{instance:t,estate:r,repository:n}){return t!==null?C(e,t,r,n):n===void 0?Mt:`${n}: ${Mt}`}var Mt="several instances",S=e=>j(e.split(/("[^"]*")/).map(t=>/^"[^"]+"$/.test(t)?p`<code>${t.slice(1,-1)}</code>`:p`${t}`)),x=(e,t,r)=>r.some(n=>n!==null&&n.text!=="")?p`<section id="${e}"><h2>${t}</h2>${r}</section>`:null,X=(e,t)=>p`<div class="wide" role="region" aria-label="${e}" tabindex="0">${t}</div>`;function Ct(e,t,r,n){let{findings:o}=e.report;if(o.length===0)return p`<section id="findings"><h2>Findings</h2><p>Nothing is wrong in what was checked.</p></section>`;let i=gr(e,n),s=t.map(({id:a,label:l,sections:c})=>p`<section class="instance" id="${a}" tabindex="-1"><h3>${l}</h3>
${c.map(d=>p`<section class="group" id="${d.id}" tabindex="-1"><h4>${E(d.section)}</h4>
${d.findings.map(u=>i(u,l))}</section>
`)}</section>
`);return x("findings","Findings",[Rt(e.report,t,r),...s])}function gr({texts:e,secrets:t},r){let n=new Map,o=(s,a)=>{let l=`${s.path}:${s.start.line}:${s.start.column}`,c=r(s,a);return c===null?p`<span class="place">${l}</span>`:p`<a class="place" href="${c}" rel="noreferrer">${l}</a>`},i=s=>{let a=e.get(s.path);if(a===void 0)return null;let l=n.get(s.path)??B(a);n.set(s.path,l);let{before:c,marked:d,after:u}=vt(a,s.path,s,t,l);return p`<pre><span class="no">${s.start.line}</span><code>${c.trimStart()}<mark>${d}</mark>${u.trimEnd()}</code></pre>\n`};return(s,a)=>{let{rule:l,level:c,state:d,message:u,help:f,related:m,symptom:g,repository:h}=s,w=[...m.map(b=>p`<dt>See</dt><dd>${o(b,h)}: ${S(b.note)}</dd>`),...f===null?[]:[p`<dt>Remedy</dt><dd>${S(f)}</dd>`],...g===null?[]:[p`<dt>Users see</dt><dd>${H[g]}</dd>`]];return p`<article data-level="${c}" data-state="${d}"${h===void 0?null:p` data-repository="${h}"`} data-instance="${a}" data-rule="${l}">
<h5><span class="badge ${c}">${c}</span>${d==="existing"?p` <span class="badge old">existing</span>`:null} <span class="message">${S(u)}</span></h5>
<p class="where">${o(s,h)} <a class="rule" href="${M(encodeURIComponent(l))}" rel="noreferrer">${l}</a></p>
${i(s)}${w.length>0?p`<dl>${w}</dl>`:null}</article>
`}}var ee=class{diff(t,r,n={}){let o;typeof n=="function"?(o=n,n={}):"callback"in n&&(o=n.callback);let i=this.castInput(t,n),s=this.castInput(r,n),a=this.removeEmpty(this.tokenize(i,n)),l=this.removeEmpty(this.tokenize(s,n));return this.diffWithOptionsObj(a,l,n,o)}diffWithOptionsObj(t,r,n,o){var i;let s=y=>{if(y=this.postProcess(y,n),o){setTimeout(function(){o(y)},0);return}else return y},a=r.length,l=t.length,c=1,d=a+l;n.maxEditLength!=null&&(d=Math.min(d,n.maxEditLength));let u=(i=n.timeout)!==null&&i!==void 0?i:1/0,f=Date.now()+u,m=[{oldPos:-1,lastComponent:void 0}],g=this.extractCommon(m[0],r,t,0,n);if(m[0].oldPos+1>=l&&g+1>=a)return s(this.buildValues(m[0].lastComponent,r,t));let h=-1/0,w=1/0,b=()=>{for(let y=Math.max(h,-c);y<=Math.min(w,c);y+=2){let I,O=m[y-1],A=m[y+1];O&&(m[y-1]=void 0);let N=!1;if(A){let Je=A.oldPos-y;N=A&&0<=Je&&Je<a}let We=O&&O.oldPos+1<l;if(!N&&!We){m[y]=void 0;continue}if(!We||N&&O.oldPos<A.oldPos?I=this.addToPath(A,!0,!1,0,n):I=this.addToPath(O,!1,!0,1,n),g=this.extractCommon(I,r,t,y,n),I.oldPos+1>=l&&g+1>=a)return s(this.buildValues(I.lastComponent,r,t))||!0;m[y]=I,I.oldPos+1>=l&&(w=Math.min(w,y-1)),g+1>=a&&(h=Math.max(h,y+1))}c++};if(o)(function y(){setTimeout(function(){if(c>d||Date.now()>f)return o(void 0);b()||y()},0)})();else for(;c<=d&&Date.now()<=f;){let y=b();if(y)return y}}addToPath(t,r,n,o,i){let s=t.lastComponent;return s&&!i.oneChangePerToken&&s.added===r&&s.removed===n?{oldPos:t.oldPos+o,lastComponent:{count:s.count+1,added:r,removed:n,previousComponent:s.previousComponent}}:{oldPos:t.oldPos+o,lastComponent:{count:1,added:r,removed:n,previousComponent:s}}}extractCommon(t,r,n,o,i){let s=r.length,a=n.length,l=t.oldPos,c=l-o,d=0;for(;c+1<s&&l+1<a&&this.equals(n[l+1],r[c+1],i);)c++,l++,d++,i.oneChangePerToken&&(t.lastComponent={count:1,previousComponent:t.lastComponent,added:!1,removed:!1});return d&&!i.oneChangePerToken&&(t.lastComponent={count:d,previousComponent:t.lastComponent,added:!1,removed:!1}),t.oldPos=l,c}equals(t,r,n){return n.comparator?n.comparator(t,r):t===r||!!n.ignoreCase&&t.toLowerCase()===r.toLowerCase()}removeEmpty(t){let r=[];for(let n=0;n<t.length;n++)t[n]&&r.push(t[n]);return r}castInput(t,r){return t}tokenize(t,r){return Array.from(t)}join(t){return t.join("")}postProcess(t,r){return t}get useLongestToken(){return!1}buildValues(t,r,n){let o=[],i;for(;t;)o.push(t),i=t.previousComponent,delete t.previousComponent,t=i;o.reverse();let s=o.length,a=0,l=0,c=0;for(;a<s;a++){let d=o[a];if(d.removed)d.value=this.join(n.slice(c,c+d.count)),c+=d.count;else{if(!d.added&&this.useLongestToken){let u=r.slice(l,l+d.count);u=u.map(function(f,m){let g=n[c+m];return g.length>f.length?g:f}),d.value=this.join(u)}else d.value=this.join(r.slice(l,l+d.count));l+=d.count,d.added||(c+=d.count)}}return o}};var Ne=class extends ee{},It=new Ne;function De(e,t,r){return It.diff(e,t,r)}var hr=40;function Pt({mask:e,group:t,dashboard:r}){let n=De(e+t,r,{maxEditLength:hr})??[],o=n.filter(({added:l})=>!l).map(({value:l,removed:c})=>({text:l,differs:c})),i=n.filter(({removed:l})=>!l).map(({value:l,added:c})=>({text:l,differs:c})),s=Tt(o,e.length);return s.reduce((l,{text:c,differs:d})=>l+(d?0:c.length),0)<t.length/2||n.length===0?{mask:e,group:t,dashboard:r}:{mask:_e(Tt(o,0,e.length)),group:_e(s),dashboard:_e(i)}}function Tt(e,t,r=Number.POSITIVE_INFINITY){let n=0;return e.map(({text:o,differs:i})=>{let s=n;return n+=o.length,{text:o.slice(Math.max(0,t-s),Math.max(0,r-s)),differs:i}})}var _e=e=>j(e.filter(({text:t})=>t!=="").map(({text:t,differs:r})=>r?p`<mark>${t}</mark>`:p`${t}`));var yr={match:{kind:"ok",sign:"✓",word:"matches"},near:{kind:"error",sign:"≠",word:"differs"},"no-dashboard":{kind:"error",sign:"✕",word:"no dashboard group"},"no-operator":{kind:"error",sign:"✕",word:"no operator group"},unknown:{kind:"none",sign:"?",word:"not known"}};function jt({report:e,groups:t}){let r=t().map(({instance:n,estate:o,reason:i,rows:s})=>{let a=C(e,n,o),l=p`<h3>${a}</h3>\n`;if(i!==null)return p`${l}<p class="unknown">Not compared: ${S(i)}</p>\n`;let c=p`<table class="groups"><thead><tr><th scope="col">association mask</th><th scope="col">+ operator group</th><th scope="col">= dashboard group</th><th scope="col">fits</th></tr></thead><tbody>
${s.map(br)}</tbody></table>\n`;return p`${l}${X(`Groups of ${a}`,c)}`});return x("groups","Mask + operator group = dashboard group",r)}function br({mask:e,group:t,dashboard:r,fit:n}){let{kind:o,sign:i,word:s}=yr[n],a=n==="near"&&t!==null&&r!==null?Pt({mask:e,group:t,dashboard:r}):{mask:e,group:t,dashboard:r},l=c=>c===null?p`<span class="gap">none</span>`:p`<code>${c}</code>`;return p`<tr class="${o}"><td>${l(a.mask)}</td><td>${l(a.group)}</td><td>${l(a.dashboard)}</td><td class="fit"><i aria-hidden="true">${i}</i> ${s}</td></tr>\n`}var Y=e=>j(e.map((t,r)=>p`${r>0?", ":null}<a class="rule" href="${M(encodeURIComponent(t))}" rel="noreferrer">${t}</a>`)),kr=12,me=(e,t)=>e.length>kr?p`<details><summary>${e.length} ${t}</summary>${e.join(", ")}</details>`:p`<span>${e.join(", ")}</span>`,z=e=>e.length>0?[p`<ul>${e}</ul>`]:[];function Ot({repositories:e=[],shared:t=[]},r,n){if(e.length===0)return null;let o=new Map([...r].reverse().map(({repository:a,id:l})=>[a,l])),i=p`<table class="repositories"><thead><tr><th scope="col">repository</th><th scope="col">verdict</th><th scope="col">errors</th><th scope="col">warnings</th><th scope="col">notices</th><th scope="col">commit</th></tr></thead><tbody>
${e.map(a=>wr(a,o.get(a.name),n))}</tbody></table>`,s=t.map(({rule:a,message:l,repositories:c})=>p`<li><p>${S(l)}</p><p class="where">${me(c,"repositories")} ${a===null?null:Y([a])}</p></li>\n`);return p`${x("repositories","Repositories",[X("Repositories",i)])}${x("shared","In several repositories",z(s))}`}function wr(e,t,r){let{name:n,revision:o,summary:i}=e,s=t===void 0?n:p`<a href="#${t}" data-repository="${n}">${n}</a>`,[a,l,c]=i.verdict==="fail"?["error","✕","failed"]:["ok","✓","passed"],d=k.map(u=>p`<td>${i[u]}</td>`);return p`<tr><th scope="row">${s}</th><td class="${a}"><span><i aria-hidden="true">${l}</i> ${c}</span></td>${d}<td>${Ue(o,r&&U(r,n))}</td></tr>\n`}function Ue(e,t){if(e===null)return null;let r=p`<code>${e.slice(0,12)}</code>`;return t===null?r:p`<a href="${t}/commit/${encodeURIComponent(e)}" rel="noreferrer">${r}</a>`}var At=(e,t)=>`${Nt(e).word}: ${[Dt(e,t),_t(e).join("")].filter(Boolean).join(", ")} – Campaign IMS check`;function Ft(e,t){let{source:r,files:n,instances:o}=e,{word:i,kind:s,sign:a}=Nt(e),l=t&&U(t),c=Dt(e,t),[d,u]=_t(e),f=c===null?null:p`<b>${l===null?c:p`<a href="${l}" rel="noreferrer">${c}</a>`}</b>, `;return p`<header class="${s}">
<p class="tool">Campaign IMS check</p>
<h1><span aria-hidden="true">${a}</span> ${i}${$r(e)}</h1>
<p class="subject">${f}${d}${u===""?null:Ue(r.revision,l)}</p>
<ul class="counts">${xr(e)}</ul>
<p>${o.length===1?"1 instance":`${o.length} instances`}; ${n.read} of ${n.tracked} tracked files were read.</p>
</header>`}function Nt(e){let{summary:t,instances:r,findings:n}=e;return r.length===0&&n.length===0?{word:"Nothing to check",kind:"none",sign:"–"}:t.verdict==="fail"?{word:"Failed",kind:"error",sign:"✕"}:D(e)===null?{word:"Passed",kind:"ok",sign:"✓"}:{word:"Passed",kind:"warning",sign:"!"}}function $r(e){let{fresh:t,before:r}=K(e)??{};return e.summary.verdict==="fail"||!t||!r?.some(({level:n})=>n!=="notice")?"":t.length===0?": nothing is new":`: only ${ie(t,"new ")}`}function xr(e){let{summary:t,source:r,checks:n}=e,o=K(e),i=c=>{let d=t[c],u=o?.fresh.filter(m=>m.level===c).length??d,f=u===d?"":u===0?" from before":`, ${u} new`;return p`<li class="${c}"><b>${d}</b> ${d===1?c:`${c}s`}${f}</li>`},s=r.base===null?null:p` since <code>${r.base.slice(0,12)}</code>`,a=n.filter(({status:c,reason:d})=>c==="not-checked"&&d!==null).length,l=D(e);return[...k.map(i),...o?[p`<li><b>${t.new}</b> new${s}</li>`]:[],...l===null?[]:[p`<li class="warning"><a href="#shared">${l}</a></li>`],...a===0?[]:[p`<li><a href="#not-checked"><b>${a}</b> ${a===1?"check":"checks"} could not be made</a></li>`]]}var Dt=({repositories:e},t)=>e?null:t?.repository??null,vr={tree:["a commit","commit "],worktree:["the work tree","the work tree at commit "],index:["what is staged","what is staged on commit "]};function _t({source:e,repositories:t}){if(t)return[t.length===1?"1 repository":`${t.length} repositories`,""];let[r,n]=vr[e.kind];return e.revision===null?[r,""]:[n,e.revision.slice(0,12)]}var Ut=p`<p class="legend" aria-hidden="true">✓ ok · ◐ ok in part · ⊘ suppressed · – not checked · ✕ errors · !&#160;warnings · ● notices</p>`,Bt=p`<p class="partly"><i aria-hidden="true">◐</i> ok in part: what could be checked is right; some rules of the section <a href="#not-checked">could not be checked</a>.</p>`,Sr={partial:{kind:"part",sign:"◐",word:"ok in part",to:"not-checked"},"not-checked":{kind:"none",sign:"–",word:"not checked",to:"not-checked"},suppressed:{kind:"kept",sign:"⊘",word:"suppressed",to:"suppressed"}};function zt(e,t,r,n){if(e===null)return p`<td></td>`;if(e==="pass")return p`<td class="ok"><span><i aria-hidden="true">✓</i> <span class="word">ok</span></span></td>`;let o=(c,d,u,f,m)=>p`<td class="${c}"><a href="#${d}" aria-label="${r}, ${E(t)}: ${f}${m}"><i aria-hidden="true">${u}</i> ${f}<span class="word">${m}</span></a></td>`;if(e==="partial"||e==="not-checked"||e==="suppressed"){let{kind:c,to:d,sign:u,word:f}=Sr[e];return o(c,d,u,"",f)}let i=n.flatMap(c=>c.findings),s=k.find(c=>i.some(d=>d.level===c))??"error",a=i.filter(({level:c})=>c===s).length,l={error:"✕",warning:"!",notice:"●"}[s];return o(s,n[0]?.id??"findings",l,`${a} `,`${s}${a===1?"":"s"}`)}var Rr=6;function Gt(e,t){if(e.instances.length===0)return null;let{instances:r,rows:n}=oe(e),o=new Map(t.flatMap(({label:m,sections:g})=>g.map(h=>[`${m}
${h.section}`,h]))),i=n.map(({section:m,cells:g})=>({section:m,cells:g.map((h,w)=>{let{name:b="",repository:y}=e.instances[w]??{},I=N=>Fe(e,{instance:N,estate:"",...y!==void 0&&{repository:y}}),O=N=>o.get(`${N}
${m}`)??[],A=[r[w]??"",I(null)].flatMap(O);return zt(h,m,r[w]??"",A.length>0?A:[O(I(b))].flat())})})),s=m=>m.map(g=>p`<th scope="col">${g}</th>`),a=(m,g)=>p`<tr><th scope="row">${m}</th>${g}</tr>\n`,l=r.length>Rr,c=n.some(({cells:m})=>m.includes("partial")),[d,u]=l?[i.map(({section:m})=>E(m)),r.map((m,g)=>a(m,i.flatMap(({cells:h})=>h[g]??[])))]:[r,i.map(({section:m,cells:g})=>a(E(m),g))],f=p`<table class="matrix${l?" short":null}"><thead><tr><td></td>${s(d)}</tr></thead><tbody>
${u}</tbody></table>`;return x("whole","The whole at a glance",[X("Sections and instances",f),Ut,c?Bt:null])}function Vt({findings:e}){let t=new Map;for(let{symptom:r,rule:n}of e)r!==null&&t.set(r,(t.get(r)??new Set).add(n));return x("symptoms","What users may see",z([...t].map(([r,n])=>p`<li>${S(H[r])}: look at ${Y([...n])}</li>\n`)))}var Ht=({weakened:e})=>x("weakened","This change takes from the checks",z(e.map(({path:t,message:r,repository:n})=>p`<li><span class="place">${n===void 0?"":`${n}: `}${t}</span>: ${S(r)}</li>\n`))),Kt=e=>x("not-checked","Not checked, and how to change that",z(V(e).map(({reason:t,rules:r,owners:n})=>p`<li><p>${S(t)}</p><p class="where">${n.length>0?me(n,e.repositories?"repositories or instances":"instances"):null} <span>${Y(r)}</span></p></li>\n`))),Wt=(e,t)=>x("suppressed","Suppressed",z(e.suppressed.map(r=>{let{path:n,start:o,message:i,reason:s,rule:a,repository:l}=r,c=re(e,r),d=t(r,l),u=`${n}:${o.line}:${o.column}`,f=d===null?p`<span class="place">${u}</span>`:p`<a class="place" href="${d}" rel="noreferrer">${u}</a>`;return p`<li><p>${S(i)}</p><p class="where">${f} ${Y([a])}${c===""?null:p` <span>${c}</span>`}</p><p>Reason: ${s}</p></li>\n`})));var Be=`(() => {
const form = document.getElementById('filters');
if (!form) return;
const items = [...document.querySelectorAll('article')];
const groups = [...document.querySelectorAll('.group, .instance')];
const shown = document.getElementById('shown');
const apply = () => {
  const data = new FormData(form);
  const among = (name) => {
    const boxes = form.querySelectorAll('input[name=' + name + ']');
    const chosen = new Set(data.getAll(name));
    return boxes.length === 0 ? () => true : (value) => chosen.has(value);
  };
  const level = among('level'), state = among('state');
  const picked = ['repository', 'instance', 'rule'].map((name) => [name, data.get(name)]).filter(([, value]) => value);
  const alive = new Set();
  let count = 0;
  for (const item of items) {
    const { dataset } = item;
    const fits = level(dataset.level) && state(dataset.state) && picked.every(([name, value]) => dataset[name] === value);
    if (item.hidden === fits) item.hidden = !fits;
    if (!fits) continue;
    count += 1;
    alive.add(item.parentElement);
    alive.add(item.parentElement.parentElement);
  }
  for (const group of groups) group.hidden = !alive.has(group);
  form.classList.toggle('narrowed', count !== items.length);
  document.getElementById('nothing').hidden = count !== 0;
  shown.textContent = count === items.length ? 'All ' + count + ' are shown' : count + ' of ' + items.length + ' are shown';
};
form.addEventListener('change', apply);
form.addEventListener('reset', () => setTimeout(apply));
form.addEventListener('submit', (event) => event.preventDefault());
document.addEventListener('click', ({ target }) => {
  const link = target.closest('a[href^="#g"]');
  const group = link ? document.getElementById(link.hash.slice(1)) : null;
  if (!group) return;
  form.reset();
  if (link.dataset.repository) form.elements.repository.value = link.dataset.repository;
  apply();
  group.focus({ preventScroll: true });
});
form.hidden = false;
apply();
})();`;var Jt=`
@page { margin: 14mm 12mm; }
@media print {
  :root { --bg: #fff; --card: #fff; --ink: #000; --dim: #444; --line: #bbb; --soft: #f3f3f3; --link: #000; --error: #8c1410; --error-bg: #fff; --warning: #5c3700; --warning-bg: #fff; --notice: #123f6b; --notice-bg: #fff; --ok: #0f4a29; --ok-bg: #fff; --mark: #fff; --mark-ink: #8c1410; }
  body { font-size: 10pt; } .skip, #filters:not(.narrowed), #filters > :not(#shown) { display: none; }
  #filters { background: none; padding: 0; } #shown { color: var(--ink); font-weight: 600; }
  body > header, main, footer { max-width: none; padding-inline: 0; }
  body > header { margin: 0; width: auto; padding-inline: 1rem; border: 1pt solid #444; }
  main > section { border: 0; padding: 0; } .wide { overflow: visible; max-height: none; border: 0; }
  article, tr, li { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
  table { border-collapse: collapse; } thead th, thead td, .matrix th[scope=row], .repositories th[scope=row] { position: static; }
  code, pre, mark, .badge, article { border-radius: 0; }
  .many .group { content-visibility: visible; } details::details-content { content-visibility: visible; }
  .groups td:first-child code { white-space: pre; }
  .short { font-size: 8.5pt; } .matrix.short thead th { font-size: 7.5pt; }
  .matrix.short th, .matrix.short td { padding: .2rem .25rem; } .matrix.short td > * { padding: 0 .2rem; font-size: inherit; }
}
`;var ze=`
:root {
  color-scheme: light dark;
  --bg: #f5f6f8; --card: #ffffff; --ink: #1b2029; --dim: #474e5c; --line: #dde1e8; --soft: #eef0f4; --edge: #1b202938; --clear: #ffffff00; --link: #174c95;
  --error: #981d18; --error-bg: #fdebe9; --warning: #724300; --warning-bg: #fff2dc; --notice: #184d82; --notice-bg: #e6f0fb;
  --ok: #155b34; --ok-bg: #e4f4ea; --mark: #ffd9d4; --mark-ink: #7d130e;
  --code: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --bg: #0e1116; --card: #171b22; --ink: #e7eaf0; --dim: #afb8c5; --line: #2c333e; --soft: #202630; --edge: #e7eaf03d; --clear: #171b2200; --link: #8cbcff;
    --error: #ff9a91; --error-bg: #3b1715; --warning: #ffc876; --warning-bg: #35260b; --notice: #93c4ff; --notice-bg: #11273f;
    --ok: #83dca5; --ok-bg: #10301e; --mark: #6b1d18; --mark-ink: #ffe3e0;
  }
}
* { box-sizing: border-box; }
html { scroll-behavior: smooth; scroll-padding-top: 1rem; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Liberation Sans", sans-serif; }
body > header, main, footer { max-width: 70rem; margin: 0 auto; padding: 0 1.25rem; }
a { color: var(--link); text-underline-offset: .2em; }
a:focus-visible, button:focus-visible, select:focus-visible, input:focus-visible, [tabindex]:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
.skip { position: absolute; left: -99rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; background: var(--card); padding: .5rem 1rem; border-radius: .5rem; }
body > header { margin-top: 1.5rem; padding-block: 1.4rem 1.3rem; border-radius: 1rem; background: var(--soft); border-left: .5rem solid var(--dim); width: calc(100% - 2.5rem); max-width: 67.5rem; }
body > header.ok { background: var(--ok-bg); border-color: var(--ok); }
body > header.warning { background: var(--warning-bg); border-color: var(--warning); }
body > header.error { background: var(--error-bg); border-color: var(--error); }
.subject { overflow-wrap: anywhere; } header .subject { margin: 0 0 .7rem; } .subject code { background: none; padding: 0; }
.tool { margin: 0; font-weight: 600; letter-spacing: .02em; }
h1 { margin: .1rem 0 .4rem; font-size: 2.3rem; line-height: 1.15; letter-spacing: -.02em; }
header.ok h1 { color: var(--ok); } header.warning h1 { color: var(--warning); } header.error h1 { color: var(--error); }
header p { margin: .6rem 0 0; }
.counts { display: flex; flex-wrap: wrap; gap: .5rem; list-style: none; margin: 0; padding: 0; }
.counts li { background: var(--card); border-radius: 2rem; padding: .15rem .85rem; }
.counts .error b { color: var(--error); } .counts .warning b { color: var(--warning); } .counts .notice b { color: var(--notice); }
main > section { background: var(--card); border: 1px solid var(--line); border-radius: 1rem; padding: 1.1rem 1.25rem 1.25rem; margin: 1.25rem 0; }
h2 { font-size: 1.3rem; margin: 0 0 .8rem; letter-spacing: -.01em; }
h3 { font-size: 1.15rem; margin: 1.6rem 0 .5rem; overflow-wrap: anywhere; }
h4 { font-size: 1rem; margin: 1.1rem 0 .5rem; color: var(--dim); }
code, pre, .place, .rule { font-family: var(--code); font-size: .88em; }
code { white-space: break-spaces; overflow-wrap: anywhere; unicode-bidi: isolate; background: var(--soft); border-radius: .3em; padding: .1em .35em; }
.place { overflow-wrap: anywhere; unicode-bidi: isolate; }
.wide { position: relative; overflow: auto; max-height: 75vh; border: 1px solid var(--line); border-radius: .6rem; }
table { border-collapse: separate; border-spacing: 0; width: 100%; }
th, td { text-align: left; padding: .45rem .75rem; border-bottom: 1px solid var(--line); vertical-align: middle; }
tbody tr:last-child > * { border-bottom: 0; }
thead th, thead td { position: sticky; top: 0; z-index: 1; background: var(--soft); font-size: .9rem; }
tbody th { font-weight: 600; }
.matrix th[scope=row], .repositories th[scope=row] { position: sticky; left: 0; background: var(--card); overflow-wrap: break-word; min-width: 7.5rem; max-width: 16rem; }
.matrix td > a, .matrix td > span, .repositories td > span { display: inline-block; white-space: nowrap; border-radius: 2rem; padding: .1rem .75rem; text-decoration: none; font-size: .9rem; font-weight: 600; border: 1px solid transparent; }
.matrix td > a:hover { text-decoration: underline; }
.short .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.matrix.short th, .matrix.short td { padding: .35rem .45rem; } .matrix.short thead th { font-size: .8rem; line-height: 1.25; vertical-align: bottom; }
.matrix.short td, .matrix.short thead th { width: 1%; } .matrix.short thead td { width: auto; } .matrix.short td > a, .matrix.short td > span { padding-inline: .55rem; }
i { font-style: normal; font-weight: 700; }
.wide:has(.short) + .legend { display: block; }
.legend { display: none; text-wrap: balance; } .legend, .partly { color: var(--dim); font-size: .9rem; margin: .6rem 0 0; }
td.ok > *, .fit { color: var(--ok); } td.ok > * { background: var(--ok-bg); }
.matrix td.part > * { color: var(--ok); } .matrix td.kept > * { color: var(--ink); background: var(--soft); } .matrix td.part > *, .matrix td.kept > * { border-style: dashed; border-color: currentColor; }
td.none > * { color: var(--dim); background: var(--soft); }
td.error > * { color: var(--error); background: var(--error-bg); }
td.warning > * { color: var(--warning); background: var(--warning-bg); }
td.notice > * { color: var(--notice); background: var(--notice-bg); }
.groups tr.error .fit { color: var(--error); } .groups tr.none .fit { color: var(--dim); }
.groups tr.error > td { background: var(--error-bg); }
.fit { font-weight: 600; white-space: nowrap; } .gap { color: var(--dim); font-style: italic; }
.repositories td:nth-child(n+3) { font-variant-numeric: tabular-nums; }
#filters { display: flex; flex-wrap: wrap; gap: .6rem .75rem; align-items: center; background: var(--soft); border-radius: .7rem; padding: .7rem .9rem; }
#filters[hidden], [hidden] { display: none; }
fieldset { border: 0; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: .4rem; align-items: center; }
legend { float: left; padding: 0; margin-right: .5rem; font-weight: 600; }
fieldset label { display: inline-flex; gap: .35rem; align-items: center; background: var(--card); border: 1px solid var(--line); border-radius: 2rem; padding: .2rem .75rem; cursor: pointer; }
.pick { font-weight: 600; display: inline-flex; gap: .5rem; align-items: center; max-width: 100%; }
select, button { font: inherit; color: inherit; background: var(--card); border: 1px solid var(--dim); border-radius: .5rem; padding: .25rem .6rem; max-width: 14rem; min-width: 0; }
button { cursor: pointer; font-weight: 600; }
#shown { color: var(--dim); }
.instance > h3 { border-bottom: 2px solid var(--line); padding-bottom: .3rem; }
.group:focus, .instance:focus { outline: none; }
.group:focus > h4, .group:target > h4 { color: var(--ink); text-decoration: underline; text-underline-offset: .3em; }
article { border: 1px solid var(--line); border-left: .3rem solid var(--dim); border-radius: .6rem; padding: .75rem .95rem; margin: .6rem 0; }
.many .group { content-visibility: auto; contain-intrinsic-size: auto 30rem; }
article[data-state=existing] { border-left-style: dashed; } article[data-state=existing] h5 { font-weight: 400; }
article[data-level=error] { border-left-color: var(--error); } article[data-level=warning] { border-left-color: var(--warning); } article[data-level=notice] { border-left-color: var(--notice); }
h5 { font-size: 1rem; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.badge { border-radius: .4rem; padding: .05rem .5rem; font-size: .8rem; font-weight: 700; background: var(--soft); color: var(--dim); }
.badge.error { color: var(--error); background: var(--error-bg); } .badge.warning { color: var(--warning); background: var(--warning-bg); } .badge.notice { color: var(--notice); background: var(--notice-bg); }
.where { margin: .35rem 0 0; color: var(--dim); display: flex; flex-wrap: wrap; gap: .15rem .8rem; overflow-wrap: anywhere; }
pre { display: flex; gap: .9rem; margin: .6rem 0 0; padding: .55rem .8rem; background: var(--soft); border-radius: .5rem; }
pre code { background: none; padding: 0; min-width: 0; font-size: 1em; } .no { color: var(--dim); user-select: none; }
mark { background: var(--mark); color: var(--mark-ink); border-radius: .2em; box-shadow: 0 .14em 0 var(--error); font-weight: 600; }
mark:empty { border-left: 3px solid var(--error); }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .9rem; margin: .6rem 0 0; }
dt { color: var(--dim); font-weight: 600; } dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
main > section > ul { margin: 0; padding-left: 1.2rem; } main > section > ul > li { margin: .5rem 0; } li p { margin: 0; overflow-wrap: anywhere; }
details { flex-basis: 100%; } summary { cursor: pointer; }
footer { color: var(--dim); padding-block: .5rem 2.5rem; font-size: .9rem; }
@media (max-width: 40rem) {
  body > header, main, footer { padding-inline: .75rem; }
  body > header { margin: .75rem .75rem 0; width: auto; }
  main > section { padding: .9rem .8rem 1rem; border-radius: .8rem; }
  h1 { font-size: 1.9rem; }
  th, td { padding: .4rem .55rem; }
  .matrix th[scope=row] { min-width: 7rem; font-size: .9rem; }
  .matrix td > * { padding-inline: .5rem; } .word { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .legend { display: block; }
  .groups thead { position: absolute; clip-path: inset(50%); height: 1px; overflow: hidden; } .groups, .groups tbody { display: block; }
  .groups tr { display: flex; flex-wrap: wrap; align-items: baseline; gap: .3rem .5rem; padding: .5rem .6rem; border-bottom: 1px solid var(--line); } .groups tr:last-child { border: 0; } .groups tr.error { background: var(--error-bg); }
  .groups td { padding: 0; border: 0; } .groups td:nth-child(2)::before { content: "+ "; color: var(--dim); } .groups td:nth-child(3)::before { content: "= "; color: var(--dim); }
  .wide { background: linear-gradient(90deg, var(--card) 40%, var(--clear)) local, linear-gradient(270deg, var(--card) 40%, var(--clear)) 100% local, linear-gradient(90deg, var(--edge), transparent), linear-gradient(270deg, var(--edge), transparent) 100%; background-size: 2.5rem 100%, 2.5rem 100%, .8rem 100%, .8rem 100%; background-repeat: no-repeat; }
  .pick { width: 100%; } .pick select { flex: 1; }
  dl { grid-template-columns: 1fr; gap: 0; } dd + dt { margin-top: .35rem; }
  pre { padding: .5rem .6rem; gap: .6rem; }
}
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
${Jt}`;var Lr=["default-src 'none'",`style-src 'sha256-${ve(ze)}'`,`script-src 'sha256-${ve(Be)}'`,"img-src data:","base-uri 'none'","form-action 'none'"].join("; "),Mr=300;function Xt(e,{links:t,rules:r}){let{report:n}=e,o=Et(n),i=ae(n,t),{text:s}=p`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta http-equiv="Content-Security-Policy" content="${new T(Lr)}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta name="referrer" content="no-referrer"/>
<link rel="icon" href="data:,"/>
<title>${At(n,t)}</title>
<style>${new T(ze)}</style>
</head>
<body${n.findings.length>Mr?new T(' class="many"'):null}>
<a class="skip" href="#findings">Skip to the findings</a>
${Ft(n,t)}
<main>
${Ot(n,o,t)}
${Gt(n,o)}
${Vt(n)}
${Ht(n)}
${Ct(e,o,r,i)}
${jt(e)}
${Kt(n)}
${Wt(n,i)}
</main>
<footer>campaign-ims-check ${n.tool.version}. It checks what Git tracks against Adobe&#8217;s page &#8220;Troubleshooting IMS&#8221;; it has not asked Campaign or Adobe.</footer>
<script>${new T(Be)}</script>
</body>
</html>
`;return s}function Yt({level:e,state:t},{gate:r,failOn:n}){return(n==="never"?[]:k.slice(0,k.indexOf(n)+1)).includes(e)&&(r==="all"||t==="new")}function Qt({report:e},{failOn:t,newOnly:r}){let n=a=>Yt(a,{failOn:t,gate:r?"new":"all"}),o=[...Er(e)].map(([a,l])=>Cr(a,l,n)),i=a=>o.reduce((l,c)=>l+c[a],0),{text:s}=p`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="campaign-ims-check" tests="${i("tests")}" failures="${i("failures")}" errors="0">
${o.map(a=>a.xml)}</testsuites>
`;return s}function Er(e){let t=F(e.findings,qt),r=new Set,n=new Map,o=(i,s)=>{let a=n.get(i);a?a.push(s):n.set(i,[s])};for(let i of e.checks){let{section:s,rule:a,status:l,reason:c,instance:d,estate:u,repository:f}=i,m=w=>(t.get(qt(i))??[]).filter(b=>b.estate===w&&[d,null].includes(b.instance)),g=m(u),h=l!=="fail"?[]:g.length>0?g:m("");for(let w of h)r.add(w);o(C(e,d,u,f),{section:s,rule:a,findings:h,skipped:l==="not-checked"?c??"":null})}for(let i of e.findings)r.has(i)||o("of no instance",{section:i.section,rule:i.rule,findings:[i],skipped:null});return n}var qt=({rule:e,repository:t})=>JSON.stringify([e,t]);function Cr(e,t,r){let n=t.filter(({findings:s})=>s.some(r)).length,o=t.filter(s=>s.skipped!==null&&s.findings.length===0).length;return{xml:p`  <testsuite name="${e}" tests="${t.length}" failures="${n}" errors="0" skipped="${o}">
${t.map(s=>Ir(e,s,r))}  </testsuite>
`,tests:t.length,failures:n,skipped:o}}function Ir(e,{section:t,rule:r,findings:n,skipped:o},i){let s=n.filter(i),a=n.filter(c=>!i(c)),l=s.length>1?` (and ${s.length-1} more)`:"";return p`    <testcase name="${r}" classname="${`${e}: ${t}`}">${[n.length===0&&o!==null?p`<skipped>${o}</skipped>`:null,s[0]?p`<failure type="${s[0].level}" message="${s[0].message+l}">${j(s.map(Zt))}</failure>`:null,a.length>0?p`<system-out>${j(a.map(Zt))}</system-out>`:null]}</testcase>
`}var Zt=({path:e,start:t,level:r,state:n,message:o,help:i,rule:s})=>p`${e}:${t.line}:${t.column}: ${r}${n==="existing"?" (existing)":""}: ${o}
${i===null?null:p`${i}\n`}${M(encodeURIComponent(s))}
`;var ue="%SRCROOT%",Ge=e=>({uri:se(e),uriBaseId:ue}),Ve=({start:e,end:t})=>({startLine:e.line,startColumn:e.column,endLine:t.line,endColumn:t.column}),He=(e,t)=>({artifactLocation:Ge(e),region:Ve(t)});function en(e,t){let r=new Map,n=e.map(({fingerprint:o,at:i,text:s})=>{let a=r.get(i.path)??B(t.get(i.path)??"");return r.set(i.path,a),{fingerprint:o,path:i.path,text:s,start:a.position(i.span.start),end:a.position(i.span.end)}});return o=>{let i=n.find(({fingerprint:a,start:l,end:c})=>{let{line:d,column:u}=o.start,f=d>l.line||d===l.line&&u>=l.column,m=d<c.line||d===c.line&&u<=c.column;return a===o.fingerprint&&f&&m});if(!i)return{};let s=[{deletedRegion:Ve(i),insertedContent:{text:i.text}}];return{fixes:[{description:{text:"The certain remedy."},artifactChanges:[{artifactLocation:Ge(i.path),replacements:s}]}]}}}var Ke={error:"error",warning:"warning",notice:"note"};function nn(e,t,r){let n=new Set(e.map(({id:i})=>i)),o=t.filter(i=>!n.has(i)).map(i=>({id:i,shortDescription:{text:i},helpUri:fe(i)}));return[...e.map(i=>Tr(i,r[i.id])),...o]}function Tr({id:e,section:t,level:r,says:n,needs:o},i){let s=`${tn(n)} This is a demand on the section "${t}" of "Troubleshooting IMS".`,a=o===void 0?"":` It is checked where this is known: ${o}.`;return{id:e,shortDescription:{text:tn(n)},fullDescription:{text:s+a},help:{text:`${s}${a} See ${fe(e)}`,markdown:i===void 0?`[${e}](${fe(e)})`:Pr(i)},helpUri:fe(e),defaultConfiguration:{level:Ke[r]},properties:{tags:["adobe-campaign","ims",t],precision:"very-high"}}}var fe=e=>M(encodeURIComponent(e)),tn=e=>`${e.charAt(0).toUpperCase()}${e.slice(1)}.`,Pr=e=>e.replace(/\]\((?!\w+:|#)([^)]+)\)/g,(t,r)=>`](${new URL(r,M("x")).href})`);function on({report:e,fixes:t,texts:r},n){let o={$schema:"https://json.schemastore.org/sarif-2.1.0.json",version:"2.1.0",runs:e.repositories?e.repositories.map(({name:i,revision:s})=>rn(jr(e,i,s),n,i)):[rn(e,n,void 0,en(t,r))]};return`${JSON.stringify(o,null,2)}
`}function jr(e,t,r){let n=({repository:l})=>l===t,{source:o,findings:i,suppressed:s,checks:a}=e;return{...e,source:{...o,revision:r},findings:i.filter(n),suppressed:s.filter(n),checks:a.filter(n)}}function rn(e,{rules:t,pages:r,links:n},o,i=()=>({})){let{tool:s,source:a,findings:l,suppressed:c}=e,d=new Set([...l,...c].map(({rule:b})=>b)),u=o===void 0?t:t.filter(({id:b})=>d.has(b)),f=nn(u,[...d],o===void 0?r():{}),m=new Map(f.map(({id:b},y)=>[b,y])),g=n&&U(n,o),h=n?.revision??a.revision,w=b=>({...Or(b,a.base!==null),...i(b),ruleIndex:m.get(b.rule)});return{tool:{driver:{name:s.name,version:s.version,informationUri:te,rules:f}},...o!==void 0&&{automationDetails:{id:`${s.name}/${$(o)}/`}},columnKind:"utf16CodeUnits",originalUriBaseIds:{[ue]:{description:{text:"The root of the repository."}}},...g&&{versionControlProvenance:[{repositoryUri:g,...h&&{revisionId:h},mappedTo:{uriBaseId:ue}}]},invocations:[{executionSuccessful:!0,toolConfigurationNotifications:V(e).map(({reason:b,rules:y})=>({level:"note",message:{text:ge(`Not checked: ${y.join(", ")}. ${b}`)}}))}],results:[...l.map(w),...c.map(b=>({...w(b),suppressions:Ar(b)}))]}}function Or(e,t){let{rule:r,level:n,state:o,message:i,help:s,path:a,related:l,fingerprint:c,instance:d,estate:u,section:f,symptom:m}=e;return{ruleId:r,level:Ke[n],...t&&{baselineState:o==="new"?"new":"unchanged"},message:{text:ge(s===null?i:`${i} ${s}`)},locations:[{physicalLocation:He(a,e)}],...l.length>0&&{relatedLocations:l.map((g,h)=>({id:h+1,physicalLocation:He(g.path,g),message:{text:ge(g.note)}}))},partialFingerprints:{"campaignImsCheck/v1":c},properties:{instance:d&&$(d),estate:$(u),section:f,symptom:m}}}var Ar=({reason:e})=>[{kind:"external",status:"accepted",justification:ge(e)}],ge=e=>$(e).replaceAll("](","]​(");0&&(module.exports={document,gitlab,html,junit,sarif});
